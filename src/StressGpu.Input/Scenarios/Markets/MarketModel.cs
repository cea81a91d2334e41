namespace StressGpu.Input.Scenarios;

/// <summary>Models of the fair prices that a file can name; all but the first have an object of the same name beside them.</summary>
internal enum MarketModel
{
    Gbm,
    StudentT,
    JumpDiffusion,
    Garch,
    Heston,
    Regime,
    Bootstrap,
    Historical,
}
