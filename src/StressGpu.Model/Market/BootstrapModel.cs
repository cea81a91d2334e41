namespace StressGpu.Model;

/// <summary>Stationary block bootstrap (Politis and Romano 1994) of the joint rows of a history.</summary>
/// <param name="History">The rows; a bar is a multiple of the step.</param>
/// <param name="MeanBlockBars">Mean length of a block, bars, at least 1.</param>
/// <param name="Recentre">Whether rows are centred and drifted to the assets' drifts, else left as they are.</param>
public sealed record BootstrapModel(PriceHistory History, double MeanBlockBars, bool Recentre = true) : PriceModel;
