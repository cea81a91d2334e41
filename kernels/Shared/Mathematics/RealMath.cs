namespace StressGpu.Kernels;

/// <summary>Transcendental functions of the hot path: our own polynomials, so that no library's last bit matters.</summary>
/// <remarks>Coefficients are minimax fits (Remez), rounded to float; relative errors of the fits: 2.6e-8, 3.2e-9, 5.6e-11. Exp's are
/// S. L. Moshier's (Cephes, expf); the normal tail over exp(-y^2/2) is t P(t), t = 1/(1 + 0.305 y), fitted to 9.4e-8 on [0, 12.6].</remarks>
internal static class RealMath
{
    private const uint RootHalf = 0x3f3504f3u;

    /// <summary>1.5 times 2^23: a sum with it is rounded to a whole number, which its low bits hold.</summary>
    private const float Rounding = 12582912f;

    /// <summary>log2 of a positive normal float; relative error near 1e-7, exactly 0 at 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real Log2(Real x)
    {
        Bits word = Ops.AsBits(x);
        Bits exponent = Ops.ShiftRightSigned(word - Ops.OfBits(RootHalf), 23);
        Real m = Ops.AsReal(word - Ops.ShiftLeft(exponent, 23)) - Ops.Of(1f);
        Real p = Ops.Of(0.125837013f);
        p = Ops.Fma(p, m, Ops.Of(-0.207269728f));
        p = Ops.Fma(p, m, Ops.Of(0.215715602f));
        p = Ops.Fma(p, m, Ops.Of(-0.238944829f));
        p = Ops.Fma(p, m, Ops.Of(0.287916243f));
        p = Ops.Fma(p, m, Ops.Of(-0.360703677f));
        p = Ops.Fma(p, m, Ops.Of(0.480910629f));
        p = Ops.Fma(p, m, Ops.Of(-0.721347332f));
        p = Ops.Fma(p, m, Ops.Of(1.44269502f));
        return Ops.Fma(p, m, Ops.ToReal(exponent));
    }

    /// <summary>log x of a positive normal float, absolute error near 1e-7 times its size, exactly 0 at 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real Log(Real x) => Ops.Mul(Log2(x), Ops.Of(0.693147181f));

    /// <summary>e^x, relative error under 2e-7; x is clamped to [-80, 80].</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real Exp(Real x)
    {
        x = Ops.Min(Ops.Max(x, Ops.Of(-80f)), Ops.Of(80f));
        Real rounded = Ops.Fma(x, Ops.Of(1.44269504f), Ops.Of(Rounding));
        Real k = rounded - Ops.Of(Rounding);
        Real r = Ops.Fma(k, Ops.Of(-0.693147182f), x);
        r = Ops.Fma(k, Ops.Of(1.90465430e-9f), r);
        Real p = Ops.Fma(r, Ops.Of(1.9875691500e-4f), Ops.Of(1.3981999507e-3f));
        p = Ops.Fma(p, r, Ops.Of(8.3334519073e-3f));
        p = Ops.Fma(p, r, Ops.Of(4.1665795894e-2f));
        p = Ops.Fma(p, r, Ops.Of(1.6666665459e-1f));
        p = Ops.Fma(p, r, Ops.Of(5.0000001201e-1f));
        p = Ops.Fma(Ops.Mul(r, r), p, r) + Ops.Of(1f);
        Real power = Ops.AsReal(Ops.ShiftLeft(Ops.AsBits(rounded), 23) + Ops.OfBits(0x3f800000u));
        return Ops.Mul(p, power);
    }

    /// <summary>1/x of a number in [1e-30, 1e30], relative error under 2e-7: Newton's steps, the same bits where division differs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real Reciprocal(Real x)
    {
        Real r = Ops.AsReal(Ops.OfBits(0x7ef311c3u) - Ops.AsBits(x));
        Real minus = Ops.Of(0f) - x;
        r = Ops.Fma(Ops.Fma(minus, r, Ops.Of(1f)), r, r);
        r = Ops.Fma(Ops.Fma(minus, r, Ops.Of(1f)), r, r);
        return Ops.Fma(Ops.Fma(minus, r, Ops.Of(1f)), r, r);
    }

    /// <summary>P(Z is at most x) of a standard normal, absolute error under 3e-7; under 0 relative error under 1e-6 down to -12.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real NormalCdf(Real x)
    {
        Real y = Ops.Min(Ops.Max(x, Ops.Of(0f) - x), Ops.Of(12.5f));
        Real square = Ops.Mul(y, y);
        Real rest = Ops.Fma(y, y, Ops.Of(0f) - square);
        Real bell = Exp(Ops.Mul(square, Ops.Of(-0.5f)));
        bell = Ops.Fma(Ops.Mul(bell, Ops.Of(-0.5f)), rest, bell);
        Real t = Reciprocal(Ops.Fma(y, Ops.Of(0.305f), Ops.Of(1f)));
        Real p = Ops.Fma(t, Ops.Of(0.03669895989f), Ops.Of(-0.152987364f));
        p = Ops.Fma(p, t, Ops.Of(0.1857153045f));
        p = Ops.Fma(p, t, Ops.Of(-0.03797540773f));
        p = Ops.Fma(p, t, Ops.Of(0.1210209652f));
        p = Ops.Fma(p, t, Ops.Of(0.103421067f));
        p = Ops.Fma(p, t, Ops.Of(0.1224667879f));
        p = Ops.Fma(p, t, Ops.Of(0.1216397343f));
        Real tail = Ops.Mul(Ops.Mul(p, t), bell);
        return Ops.Select(Ops.Over(x, Ops.Of(0f)), Ops.Of(1f) - tail, tail);
    }

    /// <summary>
    /// Sine and cosine of a uniform angle: the top two bits choose the quadrant, the others an angle within +-pi/4 of its
    /// middle. Signs are moved by XOR, never tested after an addition that may wrap.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SinCos(Bits angle, out Real sine, out Real cosine)
    {
        const float radiansPerUnit = 1.5707964f / 1073741824f;
        Bits centred = (angle & Ops.OfBits(0x3fffffffu)) - Ops.OfBits(0x20000000u);
        Real x = Ops.Mul(Ops.ToReal(centred), Ops.Of(radiansPerUnit));
        Real square = Ops.Mul(x, x);
        Real s = Ops.Fma(square, Ops.Of(-0.00019501822f), Ops.Of(0.00833201688f));
        s = Ops.Fma(square, s, Ops.Of(-0.166666508f));
        s = Ops.Mul(x, Ops.Fma(square, s, Ops.Of(1f)));
        Real c = Ops.Fma(square, Ops.Of(2.4372679e-05f), Ops.Of(-0.00138865295f));
        c = Ops.Fma(square, c, Ops.Of(0.041666612f));
        c = Ops.Fma(square, c, Ops.Of(-0.5f));
        c = Ops.Fma(square, c, Ops.Of(1f));
        Bits turned = Ops.ShiftLeft(angle, 1);
        Mask odd = Ops.HasBit30(angle);
        Real a = Ops.Select(odd, c, s);
        Real b = Ops.Select(odd, s, c);
        Bits sign = Ops.OfBits(0x80000000u);
        sine = Ops.AsReal(Ops.AsBits(a) ^ (angle & sign));
        cosine = Ops.AsReal(Ops.AsBits(b) ^ ((angle ^ turned) & sign));
    }
}
