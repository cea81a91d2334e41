namespace StressGpu.Model;

/// <summary>One run of a search: a row of search.parquet.</summary>
/// <param name="Search">What was searched along (<c>volatility</c>, <c>margin</c>).</param>
/// <param name="At">How far, in the search's unit.</param>
/// <param name="Members">What was changed, in words.</param>
/// <param name="Value">The limit's statistic there.</param>
/// <param name="CiLow">Lower end of its 95 % interval; NaN where there are too few paths for one.</param>
/// <param name="CiHigh">Upper end of its 95 % interval; NaN where there are too few paths for one.</param>
/// <param name="Holds">Whether the limit's expression is true there.</param>
public sealed record SearchRow(string Search, double At, string Members, double Value, double CiLow, double CiHigh, bool Holds);
