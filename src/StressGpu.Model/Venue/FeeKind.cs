namespace StressGpu.Model;

/// <summary>How the liquidation fee is found.</summary>
public enum FeeKind
{
    /// <summary>The same for all.</summary>
    Fixed,

    /// <summary>By maintenance tier.</summary>
    Tiered,

    /// <summary>Growing while positions wait.</summary>
    Escalating,

    /// <summary>A Dutch auction.</summary>
    Auction,
}
