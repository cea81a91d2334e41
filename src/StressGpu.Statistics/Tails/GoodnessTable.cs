namespace StressGpu.Statistics;

/// <summary>
/// Quantiles of the Anderson-Darling statistic of a generalised Pareto distribution with both parameters estimated.
/// </summary>
/// <remarks>
/// Simulated with the fit of this project, 40,000 samples of 500 a shape; errors are about 0.01 at the 10 % quantile. Choulakian
/// and Stephens (2001), table 2, have 0.796, 0.974 and 1.397 for the shape 0 at 10, 5 and 1 %; here it is 0.788, 0.966 and 1.394.
/// </remarks>
internal static class GoodnessTable
{
    private const double FirstShape = -0.4;
    private const double ShapeStep = 0.2;
    private static readonly double[] Probabilities = [0.5, 0.25, 0.1, 0.05, 0.025, 0.01, 0.001];

    private static readonly double[][] Statistics =
    [
        [0.445, 0.646, 0.923, 1.145, 1.389, 1.731, 2.632],
        [0.418, 0.605, 0.856, 1.061, 1.268, 1.590, 2.289],
        [0.394, 0.565, 0.788, 0.966, 1.148, 1.394, 2.091],
        [0.373, 0.530, 0.738, 0.897, 1.068, 1.292, 1.927],
        [0.358, 0.505, 0.693, 0.839, 0.990, 1.207, 1.793],
        [0.351, 0.493, 0.675, 0.816, 0.955, 1.145, 1.655],
        [0.343, 0.477, 0.649, 0.777, 0.919, 1.107, 1.595],
        [0.334, 0.464, 0.631, 0.762, 0.891, 1.061, 1.607],
    ];

    /// <summary>Probability of a larger statistic where the fit is right; 0.5 stands for more, 0.001 for less.</summary>
    /// <param name="shape">The estimated shape.</param>
    /// <param name="statistic">The statistic.</param>
    public static double PValue(double shape, double statistic)
    {
        double row = Math.Clamp((shape - FirstShape) / ShapeStep, 0, Statistics.Length - 1);
        int lower = Math.Min((int)row, Statistics.Length - 2);
        double At(int column) => Statistics[lower][column] + (row - lower) * (Statistics[lower + 1][column] - Statistics[lower][column]);
        if (statistic <= At(0))
        {
            return Probabilities[0];
        }
        for (int i = 1; i < Probabilities.Length; i++)
        {
            if (statistic <= At(i))
            {
                double along = (statistic - At(i - 1)) / (At(i) - At(i - 1));
                double logarithm = along * PortableMath.Log(Probabilities[i] / Probabilities[i - 1]);
                return Probabilities[i - 1] * (1 + PortableMath.ExpMinusOne(logarithm));
            }
        }
        return Probabilities[^1];
    }
}
