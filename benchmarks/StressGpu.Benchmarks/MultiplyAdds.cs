using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StressGpu.Benchmarks;

/// <summary>The machine's ceiling: fused multiply-adds of floats that never leave the registers.</summary>
internal static class MultiplyAdds
{
    private const int Rounds = 4_000_000;
    private const int Chains = 12;

    private interface IVector<TSelf>
        where TSelf : struct, IVector<TSelf>
    {
        static abstract int Count { get; }

        static abstract TSelf Of(float value);

        TSelf Fma(TSelf factor, TSelf term);

        float Sum();
    }

    /// <summary>Rate of one thread on the widest vectors, multiply-adds a second.</summary>
    public static double PerSecond() => Vector512.IsHardwareAccelerated ? PerSecond<Wide>() : PerSecond<Narrow>();

    private static double PerSecond<TVector>()
        where TVector : struct, IVector<TVector>
    {
        long start = Stopwatch.GetTimestamp();
        float sum = Run<TVector>(Rounds);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return sum >= 0 ? (double)Rounds * Chains * TVector.Count / seconds : 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Run<TVector>(int rounds)
        where TVector : struct, IVector<TVector>
    {
        TVector x = TVector.Of(0.5f), y = TVector.Of(0.25f);
        TVector a = x, b = x, c = x, d = x, e = x, f = x, g = x, h = x, i = x, j = x, k = x, l = x;
        for (int round = 0; round < rounds; round++)
        {
            (a, b, c, d) = (a.Fma(x, y), b.Fma(x, y), c.Fma(x, y), d.Fma(x, y));
            (e, f, g, h) = (e.Fma(x, y), f.Fma(x, y), g.Fma(x, y), h.Fma(x, y));
            (i, j, k, l) = (i.Fma(x, y), j.Fma(x, y), k.Fma(x, y), l.Fma(x, y));
        }

        return a.Sum() + b.Sum() + c.Sum() + d.Sum() + e.Sum() + f.Sum() + g.Sum() + h.Sum() + i.Sum() + j.Sum() + k.Sum() + l.Sum();
    }

    private readonly struct Wide(Vector512<float> lanes) : IVector<Wide>
    {
        private readonly Vector512<float> lanes = lanes;

        public static int Count => Vector512<float>.Count;

        public static Wide Of(float value) => new(Vector512.Create(value));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Wide Fma(Wide factor, Wide term) => new(Vector512.FusedMultiplyAdd(lanes, factor.lanes, term.lanes));

        public float Sum() => Vector512.Sum(lanes);
    }

    private readonly struct Narrow(Vector256<float> lanes) : IVector<Narrow>
    {
        private readonly Vector256<float> lanes = lanes;

        public static int Count => Vector256<float>.Count;

        public static Narrow Of(float value) => new(Vector256.Create(value));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Narrow Fma(Narrow factor, Narrow term) => new(Vector256.FusedMultiplyAdd(lanes, factor.lanes, term.lanes));

        public float Sum() => Vector256.Sum(lanes);
    }
}
