namespace StressGpu.Input;

/// <summary>The correlation of two assets' returns.</summary>
/// <param name="First">One asset.</param>
/// <param name="Second">The other.</param>
/// <param name="Value">Pearson's correlation.</param>
/// <param name="StandardError">Standard error, (1 - value^2)/sqrt(n - 3).</param>
/// <param name="Low">Lower end of the 95 % interval.</param>
/// <param name="High">Upper end: tanh(atanh(value) +- 1.96/sqrt(n - 3)), Fisher 1921.</param>
public sealed record PairCorrelation(string First, string Second, double Value, double StandardError, double Low, double High)
{
    private const double Normal975 = 1.959963984540054;

    internal static PairCorrelation Of(string first, string second, double value, int count)
    {
        double error = 1 / Math.Sqrt(count - 3);
        double z = Math.Atanh(Math.Clamp(value, -1 + 1e-15, 1 - 1e-15));
        return new PairCorrelation(
            first, second, value, (1 - value * value) * error, Math.Tanh(z - Normal975 * error), Math.Tanh(z + Normal975 * error));
    }
}
