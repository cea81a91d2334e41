namespace StressGpu.Input;

/// <summary>How depth is measured.</summary>
public sealed record DepthOptions
{
    /// <summary>Nearest distance from the mid price that counts, basis points.</summary>
    public double NearestBasisPoints { get; init; } = 2;

    /// <summary>Farthest, basis points: books recorded by the level end soon after 25.</summary>
    public double FarthestBasisPoints { get; init; } = 25;

    /// <summary>Smallest quote that counts, USD: the impact of smaller ones drowns in the noise of prices.</summary>
    public double LeastQuoteUsd { get; init; } = 300_000;

    /// <summary>Pair of the quotes as SELL/BUY; null takes the asset (or its wrapped token) against USDC.</summary>
    public string? Pair { get; init; }

    /// <summary>Seconds after which what is left of a trade's move counts as permanent.</summary>
    public int PermanentAfterSeconds { get; init; } = 30;

    /// <summary>Key of the random numbers of block bootstraps.</summary>
    public ulong Seed { get; init; } = 1;
}
