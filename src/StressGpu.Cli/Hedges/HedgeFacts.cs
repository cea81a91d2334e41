namespace StressGpu.Cli;

/// <summary>What hedges come to, in JSON.</summary>
/// <param name="Level">Level of the ES of what the fund pays and nobody pays.</param>
/// <param name="BoundUsd">Largest notional of each asset.</param>
/// <param name="CostRate">Cost of a notional, as a fraction of its size.</param>
/// <param name="Fitted">On the paths that were fitted.</param>
/// <param name="Held">On the others: what is reported.</param>
internal sealed record HedgeFacts(double Level, double BoundUsd, double CostRate, ShortfallFacts Fitted, ShortfallFacts Held)
{
    public static HedgeFacts Of(HedgeOutcome outcome) => new(
        outcome.Request.Level.Fraction, outcome.BoundUsd, outcome.Request.CostRate, ShortfallFacts.Of(outcome.Fitted), ShortfallFacts.Of(outcome.Held));
}
