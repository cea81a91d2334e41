namespace StressGpu.Kernels;

/// <summary>Where a series is marked in floats: the price over F0 and the deviation v of its logarithm at expiry.</summary>
internal struct ScreenPoint
{
    public Real Forward;
    public Real Deviation;
    public Real InverseDeviation;

    /// <summary>A call or put: what it is worth out of the money, and its intrinsic value; all over F0.</summary>
    /// <param name="put">Whether it is a put.</param>
    /// <param name="strike">K/F0.</param>
    /// <param name="moneyness">log(K/F).</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Real Vanilla(bool put, Real strike, Real moneyness)
    {
        Real zero = Ops.Of(0f);
        Real half = Ops.Mul(Deviation, Ops.Of(0.5f));
        Real away = Ops.Mul(Ops.Max(moneyness, zero - moneyness), InverseDeviation);
        Real gain = Ops.Mul(Ops.Min(Forward, strike), RealMath.NormalCdf(half - away));
        Real minusGreater = zero - Ops.Max(Forward, strike);
        Real outside = Ops.Fma(minusGreater, RealMath.NormalCdf(zero - (half + away)), gain);
        Real inside = put ? strike - Forward : Forward - strike;
        return Ops.Max(outside, zero) + Ops.Max(inside, zero);
    }

    /// <summary>Probability that it ends over a strike (a put: under).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Real Digital(bool put, Real moneyness)
    {
        Real distance = Ops.Fma(moneyness, InverseDeviation, Ops.Mul(Deviation, Ops.Of(0.5f)));
        return RealMath.NormalCdf(put ? distance : Ops.Of(0f) - distance);
    }
}
