namespace StressGpu.Input.Scenarios;

/// <summary>What a circuit breaker halts.</summary>
internal enum BreakerScope
{
    Asset,
    Market,
}
