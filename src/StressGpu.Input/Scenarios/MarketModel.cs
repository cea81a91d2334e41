namespace StressGpu.Input.Scenarios;

/// <summary>Models of the fair prices that a file can name.</summary>
internal enum MarketModel
{
    Gbm,
}
