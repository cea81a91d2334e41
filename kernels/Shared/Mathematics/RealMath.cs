namespace StressGpu.Kernels;

/// <summary>Transcendental functions of the hot path: our own polynomials, so that no library's last bit matters.</summary>
/// <remarks>Coefficients are minimax fits (Remez), rounded to float; relative errors of the fits: 2.6e-8, 3.2e-9, 5.6e-11.</remarks>
internal static class RealMath
{
    private const uint RootHalf = 0x3f3504f3u;

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
