namespace StressGpu.Kernels;

/// <summary>
/// One scenario of the grid margin (decision 0007): prices move by 0, +-4, +-8, +-12, +-16 % with the level of volatility x0.75,
/// x1, x1.35; and by +-33 and +-66 % at the level as it is, of whose loss a third counts.
/// </summary>
internal struct GridScenario
{
    /// <summary>Number of scenarios.</summary>
    public const int Count = Inner + 4;

    private const int Levels = 3;
    private const int Inner = 27;
    private const int Middle = 4;

    /// <summary>Price over the price now.</summary>
    public double PriceFactor;

    /// <summary>Level of volatility over the level now.</summary>
    public double VolatilityFactor;

    /// <summary>Share of the scenario's loss that counts.</summary>
    public double LossWeight;

    /// <summary>Scenario <paramref name="index"/>, 0 … <see cref="Count"/> - 1: moves from -16 to 16 %, then the tails.</summary>
    public static GridScenario Of(int index)
    {
        GridScenario it;
        it.VolatilityFactor = 1;
        it.LossWeight = 1;
        if (index < Inner)
        {
            int level = index % Levels;
            it.PriceFactor = Ops.Fma(0.04, index / Levels - Middle, 1.0);
            it.VolatilityFactor = level == 0 ? 0.75 : level == 1 ? 1 : 1.35;
            return it;
        }

        int tail = index - Inner;
        it.PriceFactor = tail == 0 ? 0.34 : tail == 1 ? 0.67 : tail == 2 ? 1.33 : 1.66;
        it.LossWeight = 1.0 / 3;
        return it;
    }

    /// <summary>Price in the scenario, USD.</summary>
    public readonly double PriceUsd(double priceUsd) => Ops.Mul(PriceFactor, priceUsd);

    /// <summary>
    /// Mark of a series in the scenario, USD per unit. The shock is sudden: the spot-vol beta does not answer to it, and a
    /// price beyond a barrier knocks out.
    /// </summary>
    public readonly double Mark(in OptionSeries series, in SurfaceTerms surface, in MarketPoint point)
    {
        double level = Ops.Mul(VolatilityFactor, Surface.Level(surface, point.LogMove, point.Noise));
        return OptionMark.AtLevel(series, surface, level, PriceUsd(point.ForwardUsd), point.Years);
    }
}
