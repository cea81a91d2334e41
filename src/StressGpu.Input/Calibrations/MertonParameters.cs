namespace StressGpu.Input.Calibrations;

/// <summary>Merton's jump diffusion of one asset in units of a bar.</summary>
/// <param name="Variance">Of the diffusion.</param>
/// <param name="Jumps">Expected jumps.</param>
/// <param name="JumpMean">Mean of a jump's log size.</param>
/// <param name="JumpDeviation">Standard deviation of it.</param>
/// <param name="Mean">Mean of the returns: the diffusion's is this less Jumps times JumpMean.</param>
internal readonly record struct MertonParameters(double Variance, double Jumps, double JumpMean, double JumpDeviation, double Mean)
{
    private const int MostJumps = 12;
    private const double Negligible = 1e-14;

    public double DiffusionMean => Mean - Jumps * JumpMean;

    public double LogDensity(double x)
    {
        double weight = Math.Exp(-Jumps);
        double sum = 0;
        for (int k = 0; k <= MostJumps && (k <= Jumps || weight > Negligible); k++)
        {
            (double distance, double variance) = (x - DiffusionMean - k * JumpMean, Variance + k * JumpDeviation * JumpDeviation);
            sum += weight / Math.Sqrt(2 * Math.PI * variance) * Math.Exp(-0.5 * distance * distance / variance);
            weight *= Jumps / (k + 1);
        }

        return Math.Log(sum);
    }
}
