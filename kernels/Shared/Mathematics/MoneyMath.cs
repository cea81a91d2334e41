namespace StressGpu.Kernels;

/// <summary>float64 functions of the rare events, from primitives only: the same bits on every machine.</summary>
internal static class MoneyMath
{
    private const double Log2E = 1.4426950408889634;
    private const double Log2High = 0.693147180369123816490;
    private const double Log2Low = 1.90821492927058770002e-10;

    /// <summary>1.5 times 2^52: a sum with it is rounded to a whole number, which its low word holds.</summary>
    private const double Rounding = 6755399441055744.0;

    private const double SmallArgument = 1.0 / 16;

    /// <summary>e^x, relative error under 1e-15; x is clamped to [-700, 700].</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Exp(double x)
    {
        x = x < -700 ? -700 : x > 700 ? 700 : x;
        double rounded = Ops.Mul(x, Log2E) + Rounding;
        double k = rounded - Rounding;
        double r = Ops.Fma(-k, Log2High, x);
        r = Ops.Fma(-k, Log2Low, r);
        return Ops.Mul(ExpTaylor13(r), Ops.PowerOfTwo((int)Ops.WordOf(rounded)));
    }

    /// <summary>e^x, quick where |x| is under 1/16, as price displacements are; relative error under 1e-15.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ExpSmall(double x)
    {
        if (x > SmallArgument || x < -SmallArgument)
        {
            return ExpOfLarge(x);
        }

        double x2 = Ops.Mul(x, x);
        double x4 = Ops.Mul(x2, x2);
        double p01 = 1.0 + x;
        double p23 = Ops.Fma(x, 1.0 / 6, 0.5);
        double p45 = Ops.Fma(x, 1.0 / 120, 1.0 / 24);
        double p67 = Ops.Fma(x, 1.0 / 5040, 1.0 / 720);
        double p89 = Ops.Fma(x, 1.0 / 362880, 1.0 / 40320);
        double high = Ops.Fma(x4, p89, Ops.Fma(x2, p67, p45));
        return Ops.Fma(x4, high, Ops.Fma(x2, p23, p01));
    }

    [MethodImpl(Ops.Boundary)]
    private static double ExpOfLarge(double x) => Exp(x);

    /// <summary>log x of a positive normal number, relative error under 1e-15: atanh series of the reduced argument.</summary>
    public static double Log(double x)
    {
        const long rootHalf = 0x3FE6A09E667F3BCDL;
        long word = Ops.WordOf(x);
        int exponent = (int)((word - rootHalf) >> 52);
        double m = Ops.DoubleOf(word - ((long)exponent << 52));
        double f = (m - 1.0) / (m + 1.0);
        double s = Ops.Mul(f, f);
        double p = 2.0 / 21;
        p = Ops.Fma(p, s, 2.0 / 19);
        p = Ops.Fma(p, s, 2.0 / 17);
        p = Ops.Fma(p, s, 2.0 / 15);
        p = Ops.Fma(p, s, 2.0 / 13);
        p = Ops.Fma(p, s, 2.0 / 11);
        p = Ops.Fma(p, s, 2.0 / 9);
        p = Ops.Fma(p, s, 2.0 / 7);
        p = Ops.Fma(p, s, 2.0 / 5);
        p = Ops.Fma(p, s, 2.0 / 3);
        p = Ops.Fma(p, s, 2.0);
        double tail = Ops.Fma(exponent, Log2Low, Ops.Mul(f, p));
        return Ops.Fma(exponent, Log2High, tail);
    }

    /// <summary>x to the power y for x at least 0 and y positive.</summary>
    public static double Power(double x, double y) => x > 0 ? Exp(Ops.Mul(y, Log(x))) : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double ExpTaylor13(double r)
    {
        double r2 = Ops.Mul(r, r);
        double r4 = Ops.Mul(r2, r2);
        double p01 = 1.0 + r;
        double p23 = Ops.Fma(r, 1.0 / 6, 0.5);
        double p45 = Ops.Fma(r, 1.0 / 120, 1.0 / 24);
        double p67 = Ops.Fma(r, 1.0 / 5040, 1.0 / 720);
        double p89 = Ops.Fma(r, 1.0 / 362880, 1.0 / 40320);
        double p1011 = Ops.Fma(r, 1.0 / 39916800, 1.0 / 3628800);
        double p1213 = Ops.Fma(r, 1.0 / 6227020800, 1.0 / 479001600);
        double low = Ops.Fma(r2, p23, p01);
        double middle = Ops.Fma(r2, p67, p45);
        double high = Ops.Fma(r4, p1213, Ops.Fma(r2, p1011, p89));
        return Ops.Fma(r4, Ops.Fma(r4, high, middle), low);
    }
}
