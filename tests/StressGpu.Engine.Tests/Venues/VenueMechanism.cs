namespace StressGpu.Engine.Tests.Venues;

/// <summary>What decision 0011 adds to a venue, as far as a scenario can switch it by itself.</summary>
internal enum VenueMechanism
{
    DepthByVolatility,
    Confidence,
    Panic,
    CrossImpact,
    Blended,
    Oracle,
    Illiquid,
    Funding,
    MarginByVolatility,
    MarginByOpenInterest,
    Slices,
    Bots,
    Vault,
    Breaker,
    Outages,
    Tiered,
    Escalating,
    Auction,
    FundPerAsset,
    Shift,
    Bridge,
}
