using MathNet.Numerics.Statistics;

namespace StressGpu.Engine.Tests.Markets;

/// <summary>Means against what they should be, within standard errors.</summary>
internal static class Estimate
{
    /// <summary>Two-sided chance of a miss is 7e-6, so some 150 statements of the market tests fail a right simulator once in a thousand.</summary>
    public const double Errors = 4.5;

    /// <summary>Fails where a sample's mean is too far from the expected one.</summary>
    public static void AssertMean(double expected, IReadOnlyCollection<double> sample) =>
        Assert.Equal(expected, sample.Mean(), Errors * sample.StandardDeviation() / Math.Sqrt(sample.Count));

    /// <summary>Fails where the share of true statements is too far from a probability.</summary>
    public static void AssertShare(double probability, IEnumerable<bool> statements)
    {
        bool[] all = [.. statements];
        double error = Math.Sqrt(probability * (1 - probability) / all.Length);
        Assert.Equal(probability, all.Count(s => s) / (double)all.Length, Errors * error + 1e-12);
    }
}
