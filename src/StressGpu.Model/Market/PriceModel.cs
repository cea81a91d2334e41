namespace StressGpu.Model;

/// <summary>The process of the assets' log prices; volatilities and drifts are the assets' own where a model does not say otherwise.</summary>
public abstract record PriceModel;
