namespace StressGpu.Model;

/// <summary>How one asset jumps; sizes are normal in the log price.</summary>
/// <param name="CommonMeanLogSize">Mean of the log size in a common jump.</param>
/// <param name="CommonLogSizeVolatility">Standard deviation of the log size in a common jump, not negative.</param>
/// <param name="IntensityPerYear">Own jumps expected in a year; 0: none.</param>
/// <param name="MeanLogSize">Mean of an own jump's log size.</param>
/// <param name="LogSizeVolatility">Standard deviation of an own jump's log size, not negative.</param>
public sealed record AssetJumps(
    double CommonMeanLogSize, double CommonLogSizeVolatility, double IntensityPerYear, double MeanLogSize, double LogSizeVolatility);
