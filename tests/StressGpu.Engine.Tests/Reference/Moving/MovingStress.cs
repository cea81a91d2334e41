using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference.Moving;

/// <summary>Realised variance of one asset and role, and its stress ratio (0011).</summary>
internal sealed class MovingStress(Scenario scenario, Asset asset)
{
    private readonly double reference = asset.ReferenceVolatility ?? asset.AnnualVolatility;
    private double variance = Square(asset.ReferenceVolatility ?? asset.AnnualVolatility);
    private double lastUsd = asset.PriceUsd;

    /// <summary>w = sqrt(V)/ref; 1 where ref = 0.</summary>
    public double Ratio => reference > 0 ? Math.Sqrt(variance) / reference : 1;

    /// <summary>v = clamp(w^-e, v_min, 1).</summary>
    public double DepthShare
    {
        get
        {
            DepthDynamics depth = scenario.Liquidity.Depth;
            return depth.VolatilityExponent == 0 ? 1
                : Math.Clamp(Math.Pow(Ratio, -depth.VolatilityExponent), depth.VolatilityFloor, 1);
        }
    }

    /// <summary>A step's end at a price, USD.</summary>
    public void See(double priceUsd)
    {
        double memory = MovingTime.Remaining(scenario.Horizon.StepMinutes, scenario.Liquidity.Depth.VolatilityHalfLifeMinutes);
        variance = memory * variance + (1 - memory) * Square(Math.Log(priceUsd / lastUsd)) / scenario.Horizon.StepYears;
        lastUsd = priceUsd;
    }

    /// <summary>The start's cascade has moved the price before any step.</summary>
    public void StartAt(double priceUsd) => lastUsd = priceUsd;

    private static double Square(double x) => x * x;
}
