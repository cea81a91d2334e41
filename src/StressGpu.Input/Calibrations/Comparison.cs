namespace StressGpu.Input;

/// <summary>A statistic of the data beside the same of simulated windows of the fitted model, each as long as the data.</summary>
/// <param name="Data">Of the data.</param>
/// <param name="Model">Median over the simulated windows.</param>
/// <param name="Low">Below it lie 2.5 % of the simulated windows.</param>
/// <param name="High">Above it lie 2.5 %.</param>
public readonly record struct Comparison(double Data, double Model, double Low, double High)
{
    /// <summary>Whether the data lies where 95 % of the model's windows do.</summary>
    public bool Fits => Data >= Low && Data <= High;
}
