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
        .. summary.Tails.Select(r => $"{r.Metric} {r.Exceedances} {r.Trusted} "
            + Hex(r.Level, r.Threshold, r.Shape, r.ShapeHigh, r.Scale, r.Var, r.VarLow, r.VarHigh, r.Es, r.EsLow, r.EsHigh, r.PValue)),
        .. summary.Convergence.Select(r => $"{r.Metric} {r.Statistic} {r.Paths} {Hex(r.Level, r.Value, r.CiLow, r.CiHigh)}"),
    ]);

    private static string Hex(params double[] values) =>
        string.Join(' ', values.Select(v => BitConverter.DoubleToInt64Bits(v).ToString("x16", CultureInfo.InvariantCulture)));
}
