namespace StressGpu.Model;

/// <summary>What a scenario ties up at the start.</summary>
/// <param name="FundUsd">Insurance fund, USD: the venue's capital.</param>
/// <param name="MarginUsd">Maintenance margin of all positions and accounts at the start prices, USD: their owners' capital.</param>
/// <param name="Named">Sum of the members that the sweep names as its capital; NaN where it names none.</param>
public sealed record PointCapital(double FundUsd, double MarginUsd, double Named);
