using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference.Moving;

/// <summary>Fair and traded price of one asset: model.md, section 3, with a depth that moves and others that push (0011).</summary>
internal sealed class MovingPrice(Asset asset, Liquidity liquidity, bool hasImpact)
{
    /// <summary>Decision 0006: bound of permanent displacement, temporary displacement and a sweep's shift.</summary>
    private const double LogLimit = 10;

    private readonly double beta = liquidity.ImpactExponent;
    private readonly double phi = liquidity.PermanentShare;
    private double logFair = Math.Log(asset.PriceUsd);
    private double permanent;

    /// <summary>g = G/D: a change of depth leaves it, and the price, where they are.</summary>
    private double flow;

    private double ownMove;
    private (double LowUsd, double HighUsd)? band;

    /// <summary>D: USD that move the price by 1 %.</summary>
    public double DepthUsd { get; set; } = asset.DepthUsdPerPercent;

    /// <summary>F, USD.</summary>
    public double FairUsd => Math.Exp(logFair);

    /// <summary>log(P/F) before a halt's band.</summary>
    public double Displacement => permanent + Temporary;

    /// <summary>P, USD.</summary>
    public double TradedUsd => Held(Math.Exp(logFair + Displacement));

    /// <summary>Whether a halt's band holds the price away from where it would be.</summary>
    public bool IsHeld => band is not null && Math.Abs(Math.Log(TradedUsd) - logFair - Displacement) > 1e-4;

    private double FlowLimit => phi == 1 ? 1e12 : Math.Min(1e12, Math.Pow(LogLimit / (0.01 * (1 - phi)), 1 / beta));

    private double Temporary => (1 - phi) * DisplacementOf(flow);

    /// <summary>G halves every half-life.</summary>
    public void Decay(double stepMinutes) => flow *= Math.Pow(0.5, stepMinutes / liquidity.ResilienceHalfLifeMinutes);

    public void MoveTo(double fairUsd) => logFair = Math.Log(fairUsd);

    /// <summary>Moves the permanent displacement by something other than the asset's own flow.</summary>
    public void Shift(double log)
    {
        if (hasImpact)
        {
            permanent = Math.Clamp(permanent + log, -LogLimit, LogLimit);
        }
    }

    /// <summary>Holds the traded price within a band around what it is; a shadow has none.</summary>
    public void Hold(double share) => band = hasImpact ? (TradedUsd * (1 - share), TradedUsd * (1 + share)) : null;

    public void Release() => band = null;

    /// <summary>The shift of log price that a net flow (USD at the price before it) would be executed at.</summary>
    public double ShiftOf(double changeUsd)
    {
        double change = changeUsd / DepthUsd;
        if (change == 0 || !hasImpact)
        {
            return 0;
        }

        double average = (Potential(flow + change) - Potential(flow)) / change - DisplacementOf(flow);
        return Math.Clamp(phi * 0.005 * change + (1 - phi) * average, -LogLimit, LogLimit);
    }

    /// <summary>Trades a net flow (USD at the price before it; sells negative) and returns X, the price it got.</summary>
    public double Sweep(double changeUsd)
    {
        double executed = TradedUsd * Math.Exp(ShiftOf(changeUsd));
        if (hasImpact)
        {
            double before = Displacement;
            permanent = Math.Clamp(permanent + phi * 0.01 * changeUsd / DepthUsd, -LogLimit, LogLimit);
            flow = Math.Clamp(flow + changeUsd / DepthUsd, -FlowLimit, FlowLimit);
            ownMove += Displacement - before;
        }

        return executed;
    }

    /// <summary>How far the asset's own flow has moved log P since this was last asked.</summary>
    public double TakeOwnMove()
    {
        double moved = ownMove;
        ownMove = 0;
        return moved;
    }

    private double Held(double priceUsd) => band is (double low, double high) ? Math.Clamp(priceUsd, low, high) : priceUsd;

    /// <summary>x(G) = sign(G) 0.01 (|G|/D)^beta.</summary>
    private double DisplacementOf(double scaled) => Math.Sign(scaled) * 0.01 * Math.Pow(Math.Abs(scaled), beta);

    /// <summary>H(G)/D = 0.01/(beta+1) (|G|/D)^(beta+1).</summary>
    private double Potential(double scaled) => 0.01 / (beta + 1) * Math.Pow(Math.Abs(scaled), beta + 1);
}
