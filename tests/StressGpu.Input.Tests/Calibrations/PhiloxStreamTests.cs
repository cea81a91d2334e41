using StressGpu.Input.Calibrations;

namespace StressGpu.Input.Tests.Calibrations;

/// <summary>The host's Philox is Random123's.</summary>
public sealed class PhiloxStreamTests
{
    /// <summary>Known answers of Random123 (kat_vectors), as in the model's section 1.</summary>
    [Theory]
    [InlineData(0u, 0u, 0u, 0u, 0ul, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
    [InlineData(~0u, ~0u, ~0u, ~0u, ~0ul, 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu)]
    [InlineData(0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u, 0x299f31d0a4093822ul, 0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u)]
#pragma warning disable CA1707, S107 // a known answer is nine words
    public void Known_answers(uint c0, uint c1, uint c2, uint c3, ulong key, uint e0, uint e1, uint e2, uint e3)
#pragma warning restore CA1707, S107
    {
        uint[] words = [c0, c1, c2, c3];

        PhiloxStream.Scramble(words, key);

        Assert.Equal([e0, e1, e2, e3], words);
    }

    [Fact]
    public void Normals_have_mean_0_variance_1_and_kurtosis_0()
    {
        PhiloxStream draws = new(7, 1, 0);
        double[] normals = [.. Enumerable.Range(0, 200_000).Select(_ => draws.Normal())];

        Assert.InRange(normals.Average(), -4 / Math.Sqrt(200_000), 4 / Math.Sqrt(200_000));
        Assert.InRange(Moments.Variance(normals), 1 - 4 * Math.Sqrt(2.0 / 200_000), 1 + 4 * Math.Sqrt(2.0 / 200_000));
        Assert.InRange(Moments.ExcessKurtosis(normals), -4 * Math.Sqrt(24.0 / 200_000), 4 * Math.Sqrt(24.0 / 200_000));
    }

    [Fact]
    public void Chi_squares_and_poissons_have_their_means()
    {
        PhiloxStream draws = new(7, 2, 0);

        Assert.InRange(Enumerable.Range(0, 50_000).Average(_ => draws.ChiSquare(5)), 5 - 4 * Math.Sqrt(10.0 / 50_000), 5 + 4 * Math.Sqrt(10.0 / 50_000));
        Assert.InRange(Enumerable.Range(0, 50_000).Average(_ => draws.Poisson(0.3)), 0.3 - 4 * Math.Sqrt(0.3 / 50_000), 0.3 + 4 * Math.Sqrt(0.3 / 50_000));
    }
}
