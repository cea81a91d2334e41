namespace StressGpu.Cli;

/// <summary>A precision of <c>--until</c> in JSON output.</summary>
/// <param name="Expression">As written.</param>
/// <param name="HalfWidth">Half the interval's width: a share of the value where the bound is one, else in the metric's unit.</param>
/// <param name="Bound">What it was to be under.</param>
/// <param name="Reached">Whether it is.</param>
internal sealed record PrecisionFacts(string Expression, double? HalfWidth, double Bound, bool Reached);
