namespace StressGpu.Kernels;

/// <summary>
/// F. Black, "The pricing of commodity contracts", J. Financial Economics 3 (1976), with no rate: forward and strike in USD,
/// positive, and the deviation v = sigma sqrt(tau). At v = 0 an option is its payoff, and a digital one at F = K is nothing.
/// </summary>
internal static class Black
{
    /// <summary>A call's or put's value, USD; absolute error a few 1e-16 of the greater of F and K.</summary>
    /// <remarks>What is out of the money is computed, and intrinsic value added: parity holds, and nothing cancels.</remarks>
    public static double Vanilla(bool put, double forward, double strike, double deviation) =>
        OutOfTheMoney(forward, strike, deviation) + Ops.NotNegative(put ? strike - forward : forward - strike);

    /// <summary>dV/dF of a call or put; at v = 0 and F = K it is 0.</summary>
    public static double VanillaDelta(bool put, double forward, double strike, double deviation)
    {
        double size = Beyond(put, forward, strike, deviation, 0.5);
        return put ? -size : size;
    }

    /// <summary>d2V/dF2 of a call or put, per USD; 0 at v = 0.</summary>
    public static double VanillaGamma(double forward, double strike, double deviation) => deviation > 0
        ? NormalDistribution.Pdf(Distance(forward, strike, deviation, 0.5)) / Ops.Mul(forward, deviation)
        : 0;

    /// <summary>Value of 1 USD if F ends over K (a put: under K), USD: N(d2) or N(-d2).</summary>
    public static double Digital(bool put, double forward, double strike, double deviation) =>
        Beyond(put, forward, strike, deviation, -0.5);

    /// <summary>dV/dF of a digital option, per unit of F; 0 at v = 0.</summary>
    public static double DigitalDelta(bool put, double forward, double strike, double deviation)
    {
        if (!(deviation > 0))
        {
            return 0;
        }

        double density = NormalDistribution.Pdf(Distance(forward, strike, deviation, -0.5));
        return (put ? -density : density) / Ops.Mul(forward, deviation);
    }

    /// <summary>d2V/dF2 of a digital option, per USD: its delta times -d1/(F v); 0 at v = 0.</summary>
    public static double DigitalGamma(bool put, double forward, double strike, double deviation)
    {
        if (!(deviation > 0))
        {
            return 0;
        }

        double slope = -Distance(forward, strike, deviation, 0.5) / Ops.Mul(forward, deviation);
        return Ops.Mul(DigitalDelta(put, forward, strike, deviation), slope);
    }

    /// <summary>log(F/K)/v + half v, with half = 1/2 for d1 and -1/2 for d2.</summary>
    private static double Distance(double forward, double strike, double deviation, double half) =>
        Ops.Fma(half, deviation, MoneyMath.Log(forward / strike) / deviation);

    private static double Beyond(bool put, double forward, double strike, double deviation, double half)
    {
        if (!(deviation > 0))
        {
            return (put ? forward < strike : forward > strike) ? 1 : 0;
        }

        double distance = Distance(forward, strike, deviation, half);
        return NormalDistribution.Cdf(put ? -distance : distance);
    }

    /// <summary>The call where F is under K, else the put: a N(v/2 - u) - b N(-v/2 - u), a and b the lesser and greater of F and K.</summary>
    private static double OutOfTheMoney(double forward, double strike, double deviation)
    {
        if (!(deviation > 0))
        {
            return 0;
        }

        double lesser = forward < strike ? forward : strike;
        double greater = forward < strike ? strike : forward;
        double away = MoneyMath.Log(greater / lesser) / deviation;
        double gain = Ops.Mul(lesser, NormalDistribution.Cdf(Ops.Fma(0.5, deviation, -away)));
        double cost = Ops.Mul(greater, NormalDistribution.Cdf(Ops.Fma(-0.5, deviation, -away)));
        return Ops.NotNegative(gain - cost);
    }
}
