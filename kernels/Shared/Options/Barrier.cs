namespace StressGpu.Kernels;

/// <summary>
/// Single knock-out barriers watched all the time, no rate, no drift, no rebate: E. Reiner and M. Rubinstein, "Breaking down the
/// barriers", Risk 4 (1991), by reflection. With U the value of the payoff kept alive, V(F) = U(F) - F/H U(H^2/F): the terms
/// A … D of E. G. Haug, "The Complete Guide to Option Pricing Formulas", 4.17, with b = r = 0.
/// </summary>
internal static class Barrier
{
    /// <summary>Whether the price is at the barrier or beyond.</summary>
    public static bool IsOut(in OptionSeries series, double price) =>
        OptionPayoff.IsUpAndOut(series.Kind) ? price >= series.BarrierUsd : price <= series.BarrierUsd;

    /// <summary>Value, USD; 0 at the barrier and beyond.</summary>
    public static double Value(in OptionSeries series, in AlivePayoff alive, double forward, double deviation)
    {
        if (IsOut(series, forward))
        {
            return 0;
        }

        double mirrored = series.BarrierUsd / forward;
        double image = alive.FromBeyond().Value(Ops.Mul(series.BarrierUsd, mirrored), deviation) / mirrored;
        return Ops.NotNegative(alive.Value(forward, deviation) - image);
    }

    /// <summary>dV/dF: U'(F) - U(G)/H + H/F U'(G) with G = H^2/F.</summary>
    public static double Delta(in OptionSeries series, in AlivePayoff alive, double forward, double deviation)
    {
        if (IsOut(series, forward))
        {
            return 0;
        }

        double mirrored = series.BarrierUsd / forward;
        double image = Ops.Mul(series.BarrierUsd, mirrored);
        AlivePayoff beyond = alive.FromBeyond();
        double shift = beyond.Value(image, deviation) / series.BarrierUsd;
        return Ops.Fma(mirrored, beyond.Delta(image, deviation), alive.Delta(forward, deviation) - shift);
    }

    /// <summary>d2V/dF2, per USD: U''(F) - (H/F)^3 U''(G) with G = H^2/F.</summary>
    public static double Gamma(in OptionSeries series, in AlivePayoff alive, double forward, double deviation)
    {
        if (IsOut(series, forward))
        {
            return 0;
        }

        double mirrored = series.BarrierUsd / forward;
        double image = alive.FromBeyond().Gamma(Ops.Mul(series.BarrierUsd, mirrored), deviation);
        double cube = Ops.Mul(mirrored, Ops.Mul(mirrored, mirrored));
        return Ops.Fma(-cube, image, alive.Gamma(forward, deviation));
    }

    /// <summary>
    /// Probability that a Brownian bridge between two step ends touched the barrier: exp(-2 a b/(sigma^2 dt)), a and b the
    /// ends' log distances to it; 1 where an end is at the barrier or beyond.
    /// </summary>
    /// <param name="before">Log distance at the step's start, positive on the living side.</param>
    /// <param name="after">Log distance at its end, positive on the living side.</param>
    /// <param name="variance">sigma^2 dt of the step.</param>
    public static double BridgeTouch(double before, double after, double variance)
    {
        if (!(before > 0 && after > 0))
        {
            return 1;
        }

        return variance > 0 ? MoneyMath.Exp(Ops.Mul(-2.0, Ops.Mul(before, after)) / variance) : 0;
    }
}
