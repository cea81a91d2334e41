using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Results;

/// <summary>Reads tail.parquet.</summary>
/// <remarks>An ES or interval end that is NaN in memory is null in the file.</remarks>
public static class TailFile
{
    /// <summary>Its rows: by metric, then by level.</summary>
    /// <exception cref="OutputException">It is missing, unreadable or damaged.</exception>
    public static ImmutableArray<TailRow> Read(string directory) => SmallTable.Read(directory, RunFiles.Tail, async columns =>
    {
        string[] metric = await columns.ReadTextAsync("metric").ConfigureAwait(false);
        long[] exceedances = await columns.ReadAsync<long>("exceedances").ConfigureAwait(false);
        bool[] extrapolated = await columns.ReadAsync<bool>("extrapolated").ConfigureAwait(false);
        bool[] trusted = await columns.ReadAsync<bool>("trusted").ConfigureAwait(false);
        Dictionary<string, double[]> numbers = [];
        foreach (string name in Numbers)
        {
            numbers[name] = await columns.ReadOptionalAsync(name).ConfigureAwait(false);
        }
        return metric.Select((m, i) => new TailRow(m, numbers["level"][i])
        {
            Threshold = numbers["threshold"][i],
            Exceedances = exceedances[i],
            Shape = numbers["shape"][i],
            ShapeLow = numbers["shape_low"][i],
            ShapeHigh = numbers["shape_high"][i],
            Scale = numbers["scale"][i],
            Var = numbers["var"][i],
            VarLow = numbers["var_low"][i],
            VarHigh = numbers["var_high"][i],
            Es = numbers["es"][i],
            EsLow = numbers["es_low"][i],
            EsHigh = numbers["es_high"][i],
            Extrapolated = extrapolated[i],
            AndersonDarling = numbers["anderson_darling"][i],
            PValue = numbers["p_value"][i],
            Trusted = trusted[i],
        });
    });

    internal static ImmutableArray<IColumn> Columns(ImmutableArray<TailRow> rows) =>
    [
        new TextColumn("metric", [.. rows.Select(r => r.Metric)]),
        new OptionalColumn("threshold", rows.Select(r => r.Threshold)),
        new ValueColumn<long>("exceedances", [.. rows.Select(r => r.Exceedances)]),
        new OptionalColumn("shape", rows.Select(r => r.Shape)),
        new OptionalColumn("shape_low", rows.Select(r => r.ShapeLow)),
        new OptionalColumn("shape_high", rows.Select(r => r.ShapeHigh)),
        new OptionalColumn("scale", rows.Select(r => r.Scale)),
        new OptionalColumn("level", rows.Select(r => r.Level)),
        new OptionalColumn("var", rows.Select(r => r.Var)),
        new OptionalColumn("var_low", rows.Select(r => r.VarLow)),
        new OptionalColumn("var_high", rows.Select(r => r.VarHigh)),
        new OptionalColumn("es", rows.Select(r => r.Es)),
        new OptionalColumn("es_low", rows.Select(r => r.EsLow)),
        new OptionalColumn("es_high", rows.Select(r => r.EsHigh)),
        new ValueColumn<bool>("extrapolated", [.. rows.Select(r => r.Extrapolated)]),
        new OptionalColumn("anderson_darling", rows.Select(r => r.AndersonDarling)),
        new OptionalColumn("p_value", rows.Select(r => r.PValue)),
        new ValueColumn<bool>("trusted", [.. rows.Select(r => r.Trusted)]),
    ];

    private static ImmutableArray<string> Numbers { get; } =
    [
        "threshold", "shape", "shape_low", "shape_high", "scale", "level", "var", "var_low", "var_high", "es", "es_low", "es_high",
        "anderson_darling", "p_value",
    ];
}
