namespace StressGpu.Engine;

/// <summary>A linear function of the factors that is below 0 before its account can trigger, USD.</summary>
/// <param name="Account">Index of the account.</param>
/// <param name="Base">Its value at the start.</param>
/// <param name="Weights">Its change per unit of each factor, factors rising.</param>
/// <param name="Room">What it must be taken down by for the errors of its factors beyond their rounding, USD.</param>
internal sealed record ScreenRow(int Account, double Base, IReadOnlyList<(int Factor, double Weight)> Weights, double Room)
{
    /// <summary>What the row is divided by: the sum of the sizes of all its terms.</summary>
    public double Scale
    {
        get
        {
            double sum = Math.Abs(Base) + Weights.Sum(w => Math.Abs(w.Weight));
            return sum > 0 ? sum : 1;
        }
    }
}
