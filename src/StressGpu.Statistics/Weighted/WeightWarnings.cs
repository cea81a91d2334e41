using System.Collections.Immutable;
using System.Globalization;

namespace StressGpu.Statistics;

/// <summary>Signs of a bad shift.</summary>
internal static class WeightWarnings
{
    // By chance about once in 16,000 runs.
    private const double Sigmas = 4;
    private const double FewestTailPaths = 50;
    private const double MostOfOnePath = 0.1;
    private const double MostUnshifted = 0.5;

    public static ImmutableArray<string> Of(WeightDiagnostics of) => [.. Signs(of)];

    private static IEnumerable<string> Signs(WeightDiagnostics of)
    {
        if (Math.Abs(of.MeanWeight - 1) > Sigmas * of.MeanWeightError)
        {
            yield return Text($"the mean weight is {of.MeanWeight:G4} and not 1: do not use these estimates");
        }
        if (Disagrees(of))
        {
            yield return Text($"unshifted paths alone put P(X > VaR) at {of.DefensiveProbability:G3}, all paths at {of.TailProbability:G3}: the shifts miss part of the tail");
        }
        if (of.Components[0].TailShare > MostUnshifted)
        {
            yield return Text($"unshifted paths carry {100 * of.Components[0].TailShare:F0} % of the tail's weight: the shifts do not lead there");
        }
        if (of.VarianceRatio < 1)
        {
            yield return Text($"the tail is estimated {1 / of.VarianceRatio:F1} times worse than by as many crude paths as the run and its pilot took");
        }
        if (of.EffectiveTailPaths < FewestTailPaths)
        {
            yield return Text($"the tail rests on {of.EffectiveTailPaths:F0} effective paths: run more");
        }
        if (of.LargestTailShare > MostOfOnePath)
        {
            yield return Text($"one path carries {100 * of.LargestTailShare:F0} % of the tail's weight");
        }
    }

    // The whole's own error is small beside that of the unshifted paths, or the shifts are of no use anyway.
    private static bool Disagrees(WeightDiagnostics of)
    {
        double p = Math.Min(1, of.TailProbability);
        double error = Math.Sqrt(p * (1 - p) / Math.Max(1, of.Components[0].Paths));
        return Math.Abs(of.DefensiveProbability - p) > Sigmas * error;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
