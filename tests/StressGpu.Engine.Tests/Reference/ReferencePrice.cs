using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference;

/// <summary>Fair and traded price of one asset under forced flow: model.md, section 3, in float64.</summary>
internal sealed class ReferencePrice(Asset asset, Liquidity liquidity, bool hasImpact)
{
    // A squeeze feeds itself without bound, since buying is worth more the higher it pushes the price: the engine's decision
    // 0006 bounds permanent displacement, temporary displacement and a sweep's shift at 10 in log price each.
    private const double LogLimit = 10;

    private readonly double depth = asset.DepthUsdPerPercent;
    private readonly double beta = liquidity.ImpactExponent;
    private readonly double phi = liquidity.PermanentShare;
    private double logFair = Math.Log(asset.PriceUsd);
    private double permanent;
    private double flowUsd;

    private double FlowLimitUsd => phi == 1 ? 1e12 * depth : depth * Math.Min(1e12, Math.Pow(LogLimit / (0.01 * (1 - phi)), 1 / beta));

    /// <summary>F, USD.</summary>
    public double FairUsd => Math.Exp(logFair);

    /// <summary>P, USD: log P = log F + Pi + (1 - phi) x(G).</summary>
    public double TradedUsd => Math.Exp(logFair + permanent + (1 - phi) * Displacement(flowUsd));

    /// <summary>Pi: displacement of log price that stays.</summary>
    public double Permanent => permanent;

    /// <summary>(1 - phi) x(G): displacement of log price that decays.</summary>
    public double Temporary => (1 - phi) * Displacement(flowUsd);

    /// <summary>G halves every half-life.</summary>
    public void Decay(double stepMinutes) => flowUsd *= Math.Pow(0.5, stepMinutes / liquidity.ResilienceHalfLifeMinutes);

    public void MoveTo(double fairUsd) => logFair = Math.Log(fairUsd);

    /// <summary>Trades a net flow (USD at the price before it; sells negative) and returns X, the price it got.</summary>
    public double Sweep(double changeUsd)
    {
        double logBefore = Math.Log(TradedUsd);
        if (changeUsd == 0 || !hasImpact)
        {
            return Math.Exp(logBefore);
        }

        double after = flowUsd + changeUsd;
        double average = (Potential(after) - Potential(flowUsd)) / changeUsd - Displacement(flowUsd);
        double shift = phi * 0.005 * changeUsd / depth + (1 - phi) * average;
        permanent = Math.Clamp(permanent + phi * 0.01 * changeUsd / depth, -LogLimit, LogLimit);
        flowUsd = Math.Clamp(after, -FlowLimitUsd, FlowLimitUsd);
        return Math.Exp(logBefore + Math.Clamp(shift, -LogLimit, LogLimit));
    }

    /// <summary>x(G) = sign(G) 0.01 (|G|/D)^beta.</summary>
    private double Displacement(double flow) => Math.Sign(flow) * 0.01 * Math.Pow(Math.Abs(flow) / depth, beta);

    /// <summary>H(G) = 0.01 D/(beta+1) (|G|/D)^(beta+1).</summary>
    private double Potential(double flow) => 0.01 * depth / (beta + 1) * Math.Pow(Math.Abs(flow) / depth, beta + 1);
}
