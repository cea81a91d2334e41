using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>A <see cref="TailRow"/> in JSON output, where NaN is null.</summary>
internal sealed record TailFacts(string Metric, double Level, bool Extrapolated, bool Trusted)
{
    public required double Threshold { get; init; }

    public required long Exceedances { get; init; }

    public required double Shape { get; init; }

    public required double ShapeLow { get; init; }

    public required double ShapeHigh { get; init; }

    public required double Scale { get; init; }

    public required double? Var { get; init; }

    public required double? VarLow { get; init; }

    public required double? VarHigh { get; init; }

    public required double? Es { get; init; }

    public required double? EsLow { get; init; }

    public required double? EsHigh { get; init; }

    public required double PValue { get; init; }

    public static TailFacts Of(TailRow row) => new(row.Metric, row.Level, row.Extrapolated, row.Trusted)
    {
        Threshold = row.Threshold,
        Exceedances = row.Exceedances,
        Shape = row.Shape,
        ShapeLow = row.ShapeLow,
        ShapeHigh = row.ShapeHigh,
        Scale = row.Scale,
        Var = JsonDocuments.Finite(row.Var),
        VarLow = JsonDocuments.Finite(row.VarLow),
        VarHigh = JsonDocuments.Finite(row.VarHigh),
        Es = JsonDocuments.Finite(row.Es),
        EsLow = JsonDocuments.Finite(row.EsLow),
        EsHigh = JsonDocuments.Finite(row.EsHigh),
        PValue = row.PValue,
    };
}
