namespace StressGpu.Model;

/// <summary>A series of options.</summary>
/// <param name="Underlying">Index of the asset.</param>
/// <param name="Kind">Payoff.</param>
/// <param name="StrikeUsd">K, USD, positive.</param>
/// <param name="ExpiryHours">Time from the start to expiry, hours, positive.</param>
/// <param name="BarrierUsd">Barrier level, USD; 0 where the kind has none.</param>
public readonly record struct OptionInstrument(
    int Underlying, OptionKind Kind, double StrikeUsd, double ExpiryHours, double BarrierUsd);
