using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference;

/// <summary>The numbers of one path from model.md, section 1, and decision 0010: a Philox and a Box-Muller of its own, in float64.</summary>
/// <remarks>
/// The text leaves open how words pair up: here, words 0 and 1 give normals 0 (cosine) and 1 (sine), words 2 and 3 the others.
/// </remarks>
internal sealed class ReferenceDraws(Scenario scenario, long path)
{
    private readonly long id = scenario.Market.Antithetic ? path / 2 : path;
    private readonly double sign = scenario.Market.Antithetic && path % 2 == 1 ? -1 : 1;

    /// <summary>The four words of a block.</summary>
    public uint[] Words(int step, uint block) => Philox(
        [(uint)id, (uint)(id >> 32), (uint)step, block],
        [(uint)scenario.Seed, (uint)(scenario.Seed >> 32)],
        scenario.PhiloxRounds);

    /// <summary>The four normals of a block, negated on the second path of a pair.</summary>
    public double[] Normals(int step, uint block)
    {
        uint[] words = Words(step, block);
        return [.. Pair(words[0], words[1]), .. Pair(words[2], words[3])];
    }

    /// <summary>The normal of every asset, from blocks of four.</summary>
    public double[] OfAssets(int step, uint firstBlock) => [.. Enumerable.Range(0, (scenario.Assets.Length + 3) / 4)
        .SelectMany(quad => Normals(step, firstBlock + (uint)quad))];

    /// <summary>Two normals from two words, negated on the second path of a pair.</summary>
    public double[] Pair(uint radiusWord, uint angleWord)
    {
        double radius = sign * Math.Sqrt(-2 * Math.Log(Unit(radiusWord)));
        double angle = 2 * Math.PI * (angleWord / 4294967296.0 - 0.125);
        return [radius * Math.Cos(angle), radius * Math.Sin(angle)];
    }

    /// <summary>A word as a uniform number, of its top 31 bits.</summary>
    public static double Unit(uint word) => ((word >> 1) + 0.5) / 2147483648.0;

    /// <summary>Salmon et al. 2011: the keys are bumped by the golden ratio and sqrt(3) - 1.</summary>
    internal static uint[] Philox(uint[] counter, uint[] key, int rounds)
    {
        for (int round = 0; round < rounds; round++)
        {
            UInt128 first = (UInt128)0xD2511F53u * counter[0];
            UInt128 second = (UInt128)0xCD9E8D57u * counter[2];
            counter =
            [
                (uint)(second >> 32) ^ counter[1] ^ key[0], (uint)(second & uint.MaxValue),
                (uint)(first >> 32) ^ counter[3] ^ key[1], (uint)(first & uint.MaxValue),
            ];
            key = [unchecked(key[0] + 0x9E3779B9u), unchecked(key[1] + 0xBB67AE85u)];
        }

        return counter;
    }
}
