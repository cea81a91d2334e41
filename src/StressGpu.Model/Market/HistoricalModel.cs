namespace StressGpu.Model;

/// <summary>Every path follows one window of history, spread evenly over a bar's steps, with noise around it.</summary>
/// <param name="History">The window, at least as long as the horizon; a bar is a multiple of the step.</param>
/// <param name="AnnualNoiseVolatility">Volatility of the correlated normal noise of every asset, per square root of a year; 0: none.</param>
public sealed record HistoricalModel(PriceHistory History, double AnnualNoiseVolatility = 0) : PriceModel;
