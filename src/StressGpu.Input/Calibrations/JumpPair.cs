namespace StressGpu.Input.Calibrations;

/// <summary>Joint density of two assets' returns under common and own jumps: a mixture over their numbers.</summary>
internal sealed class JumpPair
{
    private const int Most = 2;
    private const double Negligible = 1e-7;

    private readonly List<(double LogWeight, double MeanA, double MeanB, double VarianceA, double VarianceB, double Covariance, double Determinant)> parts = [];

    /// <param name="a">One asset.</param>
    /// <param name="b">The other.</param>
    /// <param name="jumps">Expected common jumps in a bar; the rest of an asset's are its own.</param>
    /// <param name="shared">Correlation of sizes in a common jump.</param>
    /// <param name="covariance">Of the diffusions.</param>
    public JumpPair(MertonParameters a, MertonParameters b, double jumps, double shared, double covariance)
    {
        for (int common = 0; common <= Most; common++)
        {
            for (int ownA = 0; ownA <= Most; ownA++)
            {
                for (int ownB = 0; ownB <= Most; ownB++)
                {
                    double weight = Poisson(common, jumps) * Poisson(ownA, a.Jumps - jumps) * Poisson(ownB, b.Jumps - jumps);
                    if (weight > Negligible)
                    {
                        double varianceA = a.Variance + (common + ownA) * a.JumpDeviation * a.JumpDeviation;
                        double varianceB = b.Variance + (common + ownB) * b.JumpDeviation * b.JumpDeviation;
                        double both = covariance + common * shared * a.JumpDeviation * b.JumpDeviation;
                        double determinant = varianceA * varianceB - both * both;
                        parts.Add((
                            Math.Log(weight / (2 * Math.PI * Math.Sqrt(determinant))),
                            a.DiffusionMean + (common + ownA) * a.JumpMean, b.DiffusionMean + (common + ownB) * b.JumpMean,
                            varianceA, varianceB, both, determinant));
                    }
                }
            }
        }
    }

    public double LogDensity(double x, double y)
    {
        double sum = 0;
        foreach (var p in parts)
        {
            (double dx, double dy) = (x - p.MeanA, y - p.MeanB);
            double distance = (p.VarianceB * dx * dx - 2 * p.Covariance * dx * dy + p.VarianceA * dy * dy) / p.Determinant;
            sum += Math.Exp(p.LogWeight - 0.5 * distance);
        }

        return Math.Log(sum + double.Epsilon);
    }

    private static double Poisson(int count, double mean) =>
        Math.Exp(-mean) * (count == 0 ? 1 : count == 1 ? mean : mean * mean / 2);
}
