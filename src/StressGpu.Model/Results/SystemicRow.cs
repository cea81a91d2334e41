namespace StressGpu.Model;

/// <summary>One systemic measure: a row of systemic.parquet.</summary>
/// <param name="Kind">What the row is about: one of <see cref="SystemicKinds"/>.</param>
/// <param name="Account">Id of the account; empty where the row is not of one.</param>
/// <param name="Asset">Id of the asset; empty where the row is not of one.</param>
/// <param name="Side"><c>long</c>, <c>short</c>, or empty.</param>
/// <param name="Source">Contagion: the asset whose move liquidated <paramref name="Asset"/>; empty where none did.</param>
/// <param name="Metric">Name of the measure; <c>_usd</c> are means over the tail's paths, <c>_share</c> ratios of two such means,
/// <c>es_usd</c> contributions to the ES at the tail's level.</param>
/// <param name="Value">The estimate.</param>
/// <param name="StandardError">Standard error over paths; NaN where there is none.</param>
/// <param name="Paths">Paths behind the value: those that contribute to it.</param>
public sealed record SystemicRow(
    string Kind, string Account, string Asset, string Side, string Source, string Metric, double Value, double StandardError,
    long Paths)
{
    /// <summary>A row of a kind alone.</summary>
    public static SystemicRow Of(string kind, string metric, double value, double standardError, long paths) =>
        new(kind, "", "", "", "", metric, value, standardError, paths);
}
