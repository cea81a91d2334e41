using StressGpu.Model;

namespace StressGpu.Engine.Tests.Lowering;

/// <summary>A position with its keys; signed so that longs and shorts both trigger while the signed mark is below.</summary>
internal sealed record OnePosition(Side Side, double Quantity, double MarginUsd, double BankruptcyUsd, double SignedTrigger)
{
    /// <summary>max(0, -equity) at a price.</summary>
    public double ShortfallAt(double priceUsd) =>
        Math.Max(0, Quantity * (Side == Side.Long ? BankruptcyUsd - priceUsd : priceUsd - BankruptcyUsd));
}
