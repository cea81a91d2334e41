namespace StressGpu.Kernels;

/// <summary>The standard normal distribution in float64, from primitives only: the same bits on every machine.</summary>
/// <remarks>
/// W. J. Cody, "Rational Chebyshev approximations for the error function", Math. Comp. 23 (1969); coefficients of his ANORM
/// (Algorithm 715, ACM TOMS 19, 1993), the ones in R's pnorm.
/// </remarks>
internal static class NormalDistribution
{
    private const double Middle = 0.67448975;
    private const double Far = 5.656854248;
    private const double Beyond = 37.4;
    private const double InverseRootTwoPi = 0.39894228040143268;

    /// <summary>P(Z is at most x), relative error under 1e-14 from -37.4 on; 0 below.</summary>
    [MethodImpl(Ops.Boundary)]
    public static double Cdf(double x)
    {
        double size = x < 0 ? -x : x;
        if (size <= Middle)
        {
            return Ops.Fma(x, NearRatio(Ops.Mul(x, x)), 0.5);
        }

        double tail = size > Beyond ? 0 : Ops.Mul(Bell(size), size <= Far ? BodyRatio(size) : FarRatio(size));
        return x < 0 ? tail : 1.0 - tail;
    }

    /// <summary>The density at x, relative error under 1e-14; 0 further out than 37.4.</summary>
    public static double Pdf(double x) => x > Beyond || x < -Beyond ? 0 : Ops.Mul(InverseRootTwoPi, Bell(x));

    /// <summary>exp(-x^2/2), the square taken in two parts.</summary>
    private static double Bell(double x)
    {
        double square = Ops.Mul(x, x);
        double rest = Ops.Fma(x, x, -square);
        double bell = MoneyMath.Exp(Ops.Mul(-0.5, square));
        return Ops.Fma(Ops.Mul(bell, -0.5), rest, bell);
    }

    /// <summary>(P(x) - 1/2)/x near the middle, of x^2.</summary>
    private static double NearRatio(double s)
    {
        double above = Ops.Fma(0.065682337918207449113, s, 2.2352520354606839287);
        above = Ops.Fma(above, s, 161.02823106855587881);
        above = Ops.Fma(above, s, 1067.6894854603709582);
        above = Ops.Fma(above, s, 18154.981253343561249);
        double below = s + 47.20258190468824187;
        below = Ops.Fma(below, s, 976.09855173777669322);
        below = Ops.Fma(below, s, 10260.932208618978205);
        below = Ops.Fma(below, s, 45507.789335026729956);
        return above / below;
    }

    /// <summary>Upper tail over exp(-y^2/2) in the body.</summary>
    private static double BodyRatio(double y)
    {
        double above = Ops.Fma(1.0765576773720192317e-8, y, 0.39894151208813466764);
        above = Ops.Fma(above, y, 8.8831497943883759412);
        above = Ops.Fma(above, y, 93.506656132177855979);
        above = Ops.Fma(above, y, 597.27027639480026226);
        above = Ops.Fma(above, y, 2494.5375852903726711);
        above = Ops.Fma(above, y, 6848.1904505362823326);
        above = Ops.Fma(above, y, 11602.651437647350124);
        above = Ops.Fma(above, y, 9842.7148383839780218);
        double below = y + 22.266688044328115691;
        below = Ops.Fma(below, y, 235.38790178262499861);
        below = Ops.Fma(below, y, 1519.377599407554805);
        below = Ops.Fma(below, y, 6485.558298266760755);
        below = Ops.Fma(below, y, 18615.571640885098091);
        below = Ops.Fma(below, y, 34900.952721145977266);
        below = Ops.Fma(below, y, 38912.003286093271411);
        below = Ops.Fma(below, y, 19685.429676859990727);
        return above / below;
    }

    /// <summary>Upper tail over exp(-y^2/2) far out.</summary>
    private static double FarRatio(double y)
    {
        double s = 1.0 / Ops.Mul(y, y);
        double above = Ops.Fma(0.02307344176494017303, s, 0.21589853405795699);
        above = Ops.Fma(above, s, 0.1274011611602473639);
        above = Ops.Fma(above, s, 0.022235277870649807);
        above = Ops.Fma(above, s, 0.001421619193227893466);
        above = Ops.Fma(above, s, 2.9112874951168792e-5);
        double below = s + 1.28426009614491121;
        below = Ops.Fma(below, s, 0.468238212480865118);
        below = Ops.Fma(below, s, 0.0659881378689285515);
        below = Ops.Fma(below, s, 0.00378239633202758244);
        below = Ops.Fma(below, s, 7.29751555083966205e-5);
        return Ops.Fma(-s, above / below, InverseRootTwoPi) / y;
    }
}
