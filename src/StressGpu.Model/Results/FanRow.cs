namespace StressGpu.Model;

/// <summary>A quantile of a price at the end of a step over a run's first paths: a row of fan.parquet.</summary>
/// <param name="Asset">Id of the asset.</param>
/// <param name="Step">Step, 0 the start.</param>
/// <param name="Hours">Hours since the start.</param>
/// <param name="Kind"><c>fair</c>: without anybody's price impact; <c>price</c>: as traded.</param>
/// <param name="Quantile">In (0, 1).</param>
/// <param name="Value">The price over the start price, 1 at the start.</param>
public sealed record FanRow(string Asset, int Step, double Hours, string Kind, double Quantile, double Value)
{
    /// <summary>The price that nobody's sales have moved.</summary>
    public const string Fair = "fair";

    /// <summary>The traded price.</summary>
    public const string Price = "price";

    /// <summary>How many of a run's paths, its first, the quantiles are over: a hundredth, between 32 and 512.</summary>
    public static int PathsOf(long paths) => (int)Math.Min(paths, Math.Clamp(paths / 100, 32, 512));
}
