namespace StressGpu.Kernels;

/// <summary>
/// The factor sqrt((nu - 2)/chi2(nu)) that makes normals a t of unit variance. chi2 is -2 times the sum of log U over nu/2
/// words, in pairs, plus the square of a normal of the next pair where nu is odd.
/// </summary>
internal static class ChiSquare
{
    private const float MinusTwoLogTwo = -1.3862944f;

    /// <summary>A smaller chi2 has a probability under 3e-13 for nu = 3; it keeps the factor finite where every U rounds to 1.</summary>
    private const float Least = 1e-8f;

    /// <summary>The factor of a step.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void Factor(in PathId path, in RunConstants run, uint step, out Real factor)
    {
        int pairs = (run.Market.ChiWords + 1) / 2 + run.Market.ChiOdd;
        Real sum = Ops.Of(0f);
        for (int pair = 0; pair < pairs; pair += 2)
        {
            Normals.Words(path, run, step, MarketDraws.ChiSquare + (uint)(pair >> 1), out BitQuad words);
            sum = Add(run, pair, words.A0, words.A1, sum);
            sum = Add(run, pair + 1, words.A2, words.A3, sum);
        }

        factor = Ops.Sqrt(Ops.Mul(Ops.Of(run.Market.ChiScale), RealMath.Reciprocal(Ops.Max(sum, Ops.Of(Least)))));
    }

    /// <summary>The product of two uniforms is at least 2^-64, so they share a logarithm.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Real Add(in RunConstants run, int pair, Bits first, Bits second, Real sum)
    {
        int left = run.Market.ChiWords - 2 * pair;
        if (left > 0)
        {
            Real product = Ops.Unit(first);
            product = left > 1 ? Ops.Mul(product, Ops.Unit(second)) : product;
            return Ops.Fma(Ops.Of(MinusTwoLogTwo), RealMath.Log2(product), sum);
        }

        if (left > -2 && run.Market.ChiOdd != 0)
        {
            Normals.Pair(first, second, out Real normal, out _);
            return Ops.Fma(normal, normal, sum);
        }

        return sum;
    }
}
