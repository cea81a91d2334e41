namespace StressGpu.Engine.Tests.Reference.Moving;

/// <summary>A position closes at a price.</summary>
/// <param name="Position">Who.</param>
/// <param name="ExecutedUsd">X, USD per unit.</param>
/// <param name="FairUsd">F, USD per unit.</param>
/// <param name="FeeRate">Fee, fraction of executed notional.</param>
/// <param name="IsPanic">Voluntarily: no liquidation, and the account keeps its equity.</param>
internal sealed record MovingClosing(MovingPosition Position, double ExecutedUsd, double FairUsd, double FeeRate, bool IsPanic);
