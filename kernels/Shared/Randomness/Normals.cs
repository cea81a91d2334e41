namespace StressGpu.Kernels;

/// <summary>Standard normals as a pure function of (seed, path, step, draw block): Box-Muller on Philox words.</summary>
internal static class Normals
{
    private const float MinusTwoLogTwo = -1.3862944f;

    /// <summary>The four normals of one draw block.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void Draw(in PathId path, in RunConstants run, uint step, uint block, out Quad normals)
    {
        BitQuad words;
        words.A0 = path.Low;
        words.A1 = path.High;
        words.A2 = Ops.OfBits(step);
        words.A3 = Ops.OfBits(block);
        Philox.Scramble(ref words, run.KeyLow, run.KeyHigh, run.PhiloxRounds);
        Pair(words.A0, words.A1, out normals.A0, out normals.A1);
        Pair(words.A2, words.A3, out normals.A2, out normals.A3);
        if (run.Antithetic != 0)
        {
            normals.A0 = Signed(path, normals.A0);
            normals.A1 = Signed(path, normals.A1);
            normals.A2 = Signed(path, normals.A2);
            normals.A3 = Signed(path, normals.A3);
        }
    }

    /// <summary>The four words of one draw block.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void Words(in PathId path, in RunConstants run, uint step, uint block, out BitQuad words)
    {
        words.A0 = path.Low;
        words.A1 = path.High;
        words.A2 = Ops.OfBits(step);
        words.A3 = Ops.OfBits(block);
        Philox.Scramble(ref words, run.KeyLow, run.KeyHigh, run.PhiloxRounds);
    }

    /// <summary>A normal with the sign of an antithetic path.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real Signed(in PathId path, Real normal) => Ops.AsReal(Ops.AsBits(normal) ^ path.Sign);

    /// <summary>Two independent normals from two uniform words: 31 bits go into the radius, so the tail reaches 6.6 sigma.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Pair(Bits radiusWord, Bits angleWord, out Real first, out Real second)
    {
        Real radius = Ops.Sqrt(Ops.Mul(Ops.Of(MinusTwoLogTwo), RealMath.Log2(Ops.Unit(radiusWord))));
        RealMath.SinCos(angleWord, out Real sine, out Real cosine);
        first = Ops.Mul(radius, cosine);
        second = Ops.Mul(radius, sine);
    }
}
