using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference;

/// <summary>Fair and traded price of one asset under forced flow: model.md, section 3, in float64.</summary>
internal sealed class ReferencePrice(Asset asset, Liquidity liquidity, bool hasImpact)
{
    private readonly double depth = asset.DepthUsdPerPercent;
    private readonly double beta = liquidity.ImpactExponent;
    private readonly double phi = liquidity.PermanentShare;
    private double logFair = Math.Log(asset.PriceUsd);
    private double permanent;
    private double flowUsd;

    /// <summary>F, USD.</summary>
    public double FairUsd => Math.Exp(logFair);

    /// <summary>P, USD: log P = log F + Pi + (1 - phi) x(G).</summary>
    public double TradedUsd => Math.Exp(logFair + permanent + (1 - phi) * Displacement(flowUsd));

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
        double logExecuted = logBefore + phi * 0.005 * changeUsd / depth + (1 - phi) * average;
        permanent += phi * 0.01 * changeUsd / depth;
        flowUsd = after;
        return Math.Exp(logExecuted);
    }

    /// <summary>x(G) = sign(G) 0.01 (|G|/D)^beta.</summary>
    private double Displacement(double flow) => Math.Sign(flow) * 0.01 * Math.Pow(Math.Abs(flow) / depth, beta);

    /// <summary>H(G) = 0.01 D/(beta+1) (|G|/D)^(beta+1).</summary>
    private double Potential(double flow) => 0.01 * depth / (beta + 1) * Math.Pow(Math.Abs(flow) / depth, beta + 1);
}
