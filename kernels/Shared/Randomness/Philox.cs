namespace StressGpu.Kernels;

/// <summary>Philox4x32 (Salmon, Moraes, Dror, Shaw: Parallel random numbers: as easy as 1, 2, 3, SC 2011).</summary>
internal static class Philox
{
    public const uint FirstMultiplier = 0xD2511F53u;
    public const uint SecondMultiplier = 0xCD9E8D57u;
    public const uint FirstWeyl = 0x9E3779B9u;
    public const uint SecondWeyl = 0xBB67AE85u;

    /// <summary>Turns a counter of four words into four random words, in place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Scramble(ref BitQuad counter, uint keyLow, uint keyHigh, int rounds)
    {
        Bits c0 = counter.A0, c1 = counter.A1, c2 = counter.A2, c3 = counter.A3;
        for (int round = 0; round < rounds; round++)
        {
            Ops.MultiplyWide(FirstMultiplier, c0, out Bits high0, out Bits low0);
            Ops.MultiplyWide(SecondMultiplier, c2, out Bits high1, out Bits low1);
            c0 = high1 ^ c1 ^ Ops.OfBits(keyLow);
            c1 = low1;
            c2 = high0 ^ c3 ^ Ops.OfBits(keyHigh);
            c3 = low0;
            keyLow = Ops.WrapAdd(keyLow, FirstWeyl);
            keyHigh = Ops.WrapAdd(keyHigh, SecondWeyl);
        }

        counter.A0 = c0;
        counter.A1 = c1;
        counter.A2 = c2;
        counter.A3 = c3;
    }
}
