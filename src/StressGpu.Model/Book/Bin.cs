using System.Collections.Immutable;

namespace StressGpu.Model;

/// <summary>A bar of a histogram.</summary>
/// <param name="From">Lower edge, included; null for the first bar.</param>
/// <param name="To">Upper edge, not included; null for the last bar.</param>
/// <param name="Count">Accounts in it.</param>
/// <param name="ExposureUsd">Their loans, and notional of perpetuals and options, USD.</param>
public sealed record Bin(double? From, double? To, int Count, double ExposureUsd)
{
    /// <summary>Bars between edges, and one beyond each end.</summary>
    /// <param name="sample">Values with the exposure that stands behind them.</param>
    /// <param name="edges">Rising edges.</param>
    public static ImmutableArray<Bin> Of(IReadOnlyCollection<(double Value, double ExposureUsd)> sample, params ImmutableArray<double> edges)
    {
        ArgumentNullException.ThrowIfNull(sample);
        int[] counts = new int[edges.Length + 1];
        double[] exposures = new double[edges.Length + 1];
        foreach ((double value, double exposure) in sample)
        {
            int bar = 0;
            while (bar < edges.Length && value >= edges[bar])
            {
                bar++;
            }

            counts[bar]++;
            exposures[bar] += exposure;
        }

        return
        [
            .. counts.Select((count, bar) => new Bin(
                bar == 0 ? null : edges[bar - 1], bar == edges.Length ? null : edges[bar],
                count, exposures[bar])),
        ];
    }
}
