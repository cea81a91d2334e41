namespace StressGpu.Model;

/// <summary>The fee schedule (decision 0011).</summary>
public sealed record FeeModel
{
    /// <summary>Which schedule.</summary>
    public FeeKind Kind { get; init; }

    /// <summary>Growth of an escalating fee in an hour of waiting, fraction of notional.</summary>
    public double SlopePerHour { get; init; }

    /// <summary>Most of an escalating fee, fraction of notional.</summary>
    public double Most { get; init; }

    /// <summary>What an auction asks at first, over the mark.</summary>
    public double AuctionStart { get; init; } = 1.3;

    /// <summary>What the asked price is multiplied by, in (0, 1).</summary>
    public double AuctionCut { get; init; } = 0.99;

    /// <summary>From cut to cut, seconds, positive.</summary>
    public double AuctionStepSeconds { get; init; } = 90;

    /// <summary>Asked price, over that at its start, at which an auction starts anew.</summary>
    public double AuctionCusp { get; init; } = 0.4;
}
