using StressGpu.Kernels;

namespace StressGpu.Engine;

/// <summary>Probabilities as whole thresholds that the top 31 bits of a word are compared with.</summary>
internal static class ThresholdTable
{
    private const double Cells = 2147483648.0;

    /// <summary>A probability times 2^31; 1 loses the last cell.</summary>
    public static int Of(double probability) => (int)Math.Clamp(Math.Round(probability * Cells), 0, int.MaxValue);

    /// <summary>P(N is at least k) of a Poisson number for k = 1, 2, … while it is at least 2^-31; none for a mean of 0.</summary>
    public static int[] Poisson(double mean)
    {
        // Terms are summed from the smallest, so that the small tails are exact.
        var terms = new List<double>();
        double term = MoneyMath.Exp(-mean);
        for (int n = 0; n <= mean || term > 1e-3 / Cells; n++)
        {
            terms.Add(term);
            term *= mean / (n + 1);
        }

        var tails = new double[terms.Count];
        double tail = 0;
        for (int n = terms.Count - 1; n > 0; n--)
        {
            tail += terms[n];
            tails[n] = tail;
        }

        return [.. tails.Skip(1).Select(Of).TakeWhile(threshold => threshold > 0)];
    }

    /// <summary>Sums of the probabilities before each interval but the first: rising thresholds, one less than there are intervals.</summary>
    public static IEnumerable<int> Rising(IReadOnlyList<double> probabilities)
    {
        double total = probabilities.Sum();
        double before = 0;
        for (int index = 0; index + 1 < probabilities.Count; index++)
        {
            before += probabilities[index];
            yield return Of(before / total);
        }
    }
}
