using StressGpu.Kernels;
using StressGpu.Kernels.Layout;

namespace StressGpu.Engine;

/// <summary>Random numbers of one synthetic account: Philox step 0xFFFFFFFF, the account in the path words.</summary>
/// <param name="seed">The scenario's seed.</param>
/// <param name="account">The account among those of its kind.</param>
/// <param name="firstBlock">First draw block of the kind; at least 192, so that isolated positions keep theirs.</param>
internal readonly struct AccountDraws(ulong seed, int account, uint firstBlock)
{
    private const uint BookStep = 0xFFFFFFFFu;

    private readonly RunConstants run =
        new() { KeyLow = (uint)seed, KeyHigh = (uint)(seed >> 32), PhiloxRounds = 10 };

    /// <summary>Two standard normals.</summary>
    /// <param name="block">Draw block, counted from the kind's first.</param>
    public (double First, double Second) Normals(uint block)
    {
        PathId id = PathId.Of((uint)account, 0);
        Kernels.Normals.Draw(id, run, BookStep, firstBlock + block, out Quad normals);
        return (normals.A0, normals.A1);
    }

    /// <summary>Four uniform numbers in (0, 1).</summary>
    /// <param name="block">Draw block, counted from the kind's first; not one of normals.</param>
    public (double A, double B, double C, double D) Uniforms(uint block)
    {
        BitQuad words;
        (words.A0, words.A1, words.A2, words.A3) = ((uint)account, 0u, BookStep, firstBlock + block);
        Philox.Scramble(ref words, run.KeyLow, run.KeyHigh, run.PhiloxRounds);
        return (Unit(words.A0), Unit(words.A1), Unit(words.A2), Unit(words.A3));
    }

    private static double Unit(uint word) => (word + 0.5) * (1.0 / 4294967296.0);
}
