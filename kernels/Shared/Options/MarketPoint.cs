namespace StressGpu.Kernels;

/// <summary>What an option is marked at: one underlying of one path at one row.</summary>
internal struct MarketPoint
{
    /// <summary>F of Black's formula: the underlying's mark, USD, positive.</summary>
    public double ForwardUsd;

    /// <summary>log(F/F0) of the fair price, which moves the level of volatility.</summary>
    public double LogMove;

    /// <summary>xi: noise of the log level of volatility.</summary>
    public double Noise;

    /// <summary>Time since the start, years of 365 days.</summary>
    public double Years;

    /// <summary>A point.</summary>
    public static MarketPoint Of(double forwardUsd, double logMove, double noise, double years)
    {
        MarketPoint it;
        it.ForwardUsd = forwardUsd;
        it.LogMove = logMove;
        it.Noise = noise;
        it.Years = years;
        return it;
    }
}
