using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference;

/// <summary>
/// An asset's prices as the engine rounds them: marks and the traded price come from float32 log prices (fair, plus what
/// stays, plus what decays, added in this order), executions from float64 displacements.
/// </summary>
internal sealed class ReferenceQuote
{
    private const float Quantum = 1e-12f;

    private readonly ReferencePrice exact;
    private readonly double startUsd;
    private readonly double stepMinutes;
    private readonly float decay;
    private readonly bool isMarkedAtIndex;
    private float fair;
    private float permanent;
    private float temporary;

    public ReferenceQuote(Scenario scenario, int asset, bool hasImpact)
    {
        Liquidity liquidity = scenario.Liquidity;
        exact = new ReferencePrice(scenario.Assets[asset], liquidity, hasImpact);
        startUsd = scenario.Assets[asset].PriceUsd;
        stepMinutes = scenario.Horizon.StepMinutes;
        decay = (float)Math.Pow(0.5, stepMinutes * liquidity.ImpactExponent / liquidity.ResilienceHalfLifeMinutes);
        isMarkedAtIndex = scenario.Venue.MarkPrice == MarkPrice.Index;
    }

    /// <summary>F, USD.</summary>
    public double FairUsd => exact.FairUsd;

    /// <summary>P, USD.</summary>
    public double TradedUsd => startUsd * Math.Exp(fair + permanent + temporary);

    /// <summary>M: the venue's mark, USD.</summary>
    public double MarkUsd => isMarkedAtIndex ? startUsd * Math.Exp(fair) : TradedUsd;

    /// <summary>A step: forced flow decays, the fair price moves.</summary>
    public void Advance(double fairUsd)
    {
        exact.Decay(stepMinutes);
        exact.MoveTo(fairUsd);
        fair = (float)Math.Log(fairUsd / startUsd);
        temporary = MathF.FusedMultiplyAdd(temporary, decay, Quantum) - Quantum;
    }

    /// <summary>Trades a net quantity (units, bought positive) and returns X, USD per unit.</summary>
    public double Sweep(double units)
    {
        double executed = exact.Sweep(units * exact.TradedUsd);
        permanent = (float)exact.Permanent;
        temporary = units == 0 ? temporary : (float)exact.Temporary;
        return executed;
    }
}
