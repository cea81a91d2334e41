namespace StressGpu.Input.Calibrations;

/// <summary>One asset's returns of a bar under a diffusion, common jumps and jumps of its own: normals mixed over the numbers of jumps.</summary>
/// <param name="Variance">Of the diffusion.</param>
/// <param name="Mean">Of the returns.</param>
/// <param name="Common">The market's jumps.</param>
/// <param name="Own">The asset's.</param>
internal sealed record JumpMixture(double Variance, double Mean, JumpKind Common, JumpKind Own)
{
    private const int Most = 12;
    private const double Negligible = 1e-12;

    private (double Weight, double Mean, double Variance)[]? parts;

    /// <summary>Mean of the diffusion: what jumps leave of the returns'.</summary>
    public double DiffusionMean => Mean - Common.Number * Common.Mean - Own.Number * Own.Mean;

    public double LogDensity(double x)
    {
        double sum = 0;
        foreach ((double weight, double mean, double variance) in parts ??= Parts())
        {
            double distance = x - mean;
            sum += weight / Math.Sqrt(2 * Math.PI * variance) * Math.Exp(-0.5 * distance * distance / variance);
        }

        return Math.Log(sum);
    }

    public double Distribution(double x) =>
        (parts ??= Parts()).Sum(p => p.Weight * Normals.Distribution((x - p.Mean) / Math.Sqrt(p.Variance)));

    private (double, double, double)[] Parts()
    {
        List<(double, double, double)> all = [];
        double common = Math.Exp(-Common.Number);
        for (int k = 0; k <= Most && (k == 0 || common > Negligible); common *= Common.Number / ++k)
        {
            double own = Math.Exp(-Own.Number);
            for (int j = 0; j <= Most && (j == 0 || own * common > Negligible); own *= Own.Number / ++j)
            {
                all.Add((
                    common * own, DiffusionMean + k * Common.Mean + j * Own.Mean,
                    Variance + k * Common.Deviation * Common.Deviation + j * Own.Deviation * Own.Deviation));
            }
        }

        return [.. all];
    }
}
