using System.Globalization;
using StressGpu.Model;

namespace StressGpu.Statistics.Tests;

/// <summary>A summary as text in which different bits differ.</summary>
internal static class Bits
{
    public static string Of(RunSummary summary) => string.Join('\n',
    [
        summary.Paths.ToString(CultureInfo.InvariantCulture),
        .. summary.Rows.Select(r => $"{r.Metric} {r.Statistic} {Hex(r.Level, r.Value, r.CiLow, r.CiHigh, r.Ess)} {r.Paths}"),
        .. summary.Exceedance.Select(r => $"{r.Metric} {Hex(r.Threshold, r.Probability, r.CiLow, r.CiHigh)}"),
        .. summary.Worst.Select(r => $"{r.Metric} {r.Rank} {r.PathId} {Hex(r.Value)}"),
    ]);

    private static string Hex(params double[] values) =>
        string.Join(' ', values.Select(v => BitConverter.DoubleToInt64Bits(v).ToString("x16", CultureInfo.InvariantCulture)));
}
