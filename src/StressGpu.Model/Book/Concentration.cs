namespace StressGpu.Model;

/// <summary>How concentrated sizes are.</summary>
/// <param name="Largest">Share of the largest in the sum, in [0, 1]; 0 where there is nothing.</param>
/// <param name="TenLargest">Share of the ten largest.</param>
/// <param name="HundredLargest">Share of the hundred largest.</param>
/// <param name="Herfindahl">Herfindahl index: sum of squared shares; one over it is the number of equal ones that concentrate alike.</param>
public sealed record Concentration(double Largest, double TenLargest, double HundredLargest, double Herfindahl)
{
    /// <summary>Concentration of sizes that are not negative, in any order.</summary>
    public static Concentration Of(IEnumerable<double> sizes)
    {
        double[] falling = [.. sizes.OrderDescending()];
        double total = falling.Sum();
        return total > 0
            ? new Concentration(
                falling.Take(1).Sum() / total, falling.Take(10).Sum() / total, falling.Take(100).Sum() / total,
                falling.Sum(s => s / total * (s / total)))
            : new Concentration(0, 0, 0, 0);
    }
}
