namespace StressGpu.Kernels;

/// <summary><see cref="Philox"/> for one path: the rare draws of a cascade.</summary>
internal static class PhiloxOne
{
    /// <summary>The first word of a draw block of a path and step.</summary>
    public static uint Word(in RunConstants run, uint pathLow, uint pathHigh, uint step, uint block)
    {
        uint c0 = pathLow, c1 = pathHigh, c2 = step, c3 = block;
        uint keyLow = run.KeyLow, keyHigh = run.KeyHigh;
        for (int round = 0; round < run.PhiloxRounds; round++)
        {
            ulong first = Ops.Product(Philox.FirstMultiplier, c0);
            ulong second = Ops.Product(Philox.SecondMultiplier, c2);
            c0 = (uint)(second >> 32) ^ c1 ^ keyLow;
            c1 = (uint)second;
            c2 = (uint)(first >> 32) ^ c3 ^ keyHigh;
            c3 = (uint)first;
            keyLow = Ops.WrapAdd(keyLow, Philox.FirstWeyl);
            keyHigh = Ops.WrapAdd(keyHigh, Philox.SecondWeyl);
        }

        return c0;
    }
}
