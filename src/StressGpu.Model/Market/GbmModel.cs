namespace StressGpu.Model;

/// <summary>Correlated geometric Brownian motions.</summary>
public sealed record GbmModel : PriceModel;
