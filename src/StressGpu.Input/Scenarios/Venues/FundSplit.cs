namespace StressGpu.Input.Scenarios;

/// <summary>Whether assets share the insurance fund.</summary>
internal enum FundSplit
{
    Shared,
    PerAsset,
}
