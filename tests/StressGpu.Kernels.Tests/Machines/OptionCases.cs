using StressGpu.Kernels.Layout;
using StressGpu.Kernels.Tests.Options;

namespace StressGpu.Kernels.Tests.Machines;

/// <summary>Random cases of every payoff, as numbers and as the ILGPU functions compute them on this processor.</summary>
internal static class OptionCases
{
    /// <summary>Number of cases: a whole number of vectors of each payoff.</summary>
    public const int Count = 64 * OptionPayoff.Count;

    /// <summary>The cases; those of one payoff follow each other, every fourth is at the strike or the barrier.</summary>
    public static OptionCase[] All { get; } = Draw();

    /// <summary><c>[case][number]</c>, as <see cref="OptionKernel"/> reads them.</summary>
    public static double[] Inputs => [.. All.SelectMany(it => new[]
    {
        it.Series.Kind, it.Series.StrikeUsd, it.Series.ExpiryYears, it.Series.BarrierUsd,
        it.Surface.Level, it.Surface.Term, it.Surface.Skew, it.Surface.Smile, it.Surface.SpotBeta,
        it.Point.ForwardUsd, it.LogMove, it.Noise, it.Years, it.StartUsd,
    })];

    /// <summary>Fails at the first number whose bits differ.</summary>
    public static void AssertSameBits(double[] expected, double[] actual)
    {
        Assert.Equal(Count * OptionKernel.Outputs, expected.Length);
        Assert.Equal(expected.Length, actual.Length);
        for (int index = 0; index < expected.Length; index++)
        {
            (int which, int output) = Math.DivRem(index, OptionKernel.Outputs);
            Assert.True(
                BitConverter.DoubleToInt64Bits(expected[index]) == BitConverter.DoubleToInt64Bits(actual[index]),
                FormattableString.Invariant($"output {output} of case {which}: {actual[index]:R} instead of {expected[index]:R}"));
        }
    }

    private static OptionCase[] Draw()
    {
        var random = new Random(23);
        return [.. Enumerable.Range(0, Count).Select(index =>
        {
            OptionCase it = OptionCase.Draw(random, index * OptionPayoff.Count / Count);
            return index % 4 == 0 ? it.NearASeam(random) : it;
        })];
    }
}
