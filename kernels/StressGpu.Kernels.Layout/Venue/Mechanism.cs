namespace StressGpu.Kernels.Layout;

/// <summary>What a venue does beyond the plain cascade (decision 0011): bits of <see cref="RunConstants.Mechanisms"/>.</summary>
public static class Mechanism
{
    /// <summary>Realised variance is followed.</summary>
    public const int Variance = 1 << 0;

    /// <summary>Depth falls with realised volatility.</summary>
    public const int DepthVolatility = 1 << 1;

    /// <summary>Confidence erodes depth.</summary>
    public const int Confidence = 1 << 2;

    /// <summary>Low confidence makes holders close.</summary>
    public const int Panic = 1 << 3;

    /// <summary>Displacement of one asset moves others.</summary>
    public const int CrossImpact = 1 << 4;

    /// <summary>The mark is blended.</summary>
    public const int Blended = 1 << 5;

    /// <summary>The mark is an oracle's.</summary>
    public const int Oracle = 1 << 6;

    /// <summary>What is illiquid is marked to model.</summary>
    public const int Illiquid = 1 << 7;

    /// <summary>Perpetuals pay funding.</summary>
    public const int Funding = 1 << 8;

    /// <summary>Maintenance has an add-on.</summary>
    public const int AddOn = 1 << 9;

    /// <summary>Positions are liquidated in slices.</summary>
    public const int Slices = 1 << 10;

    /// <summary>Bots liquidate.</summary>
    public const int Bots = 1 << 11;

    /// <summary>Large moves halt liquidations.</summary>
    public const int Breaker = 1 << 12;

    /// <summary>Halts by schedule.</summary>
    public const int Outages = 1 << 13;

    /// <summary>A halt holds the traded price in a band.</summary>
    public const int Band = 1 << 14;

    /// <summary>Each asset has a fund of its own.</summary>
    public const int FundPerAsset = 1 << 15;

    /// <summary>Extremes inside a step are looked at.</summary>
    public const int Bridge = 1 << 16;

    /// <summary>The vault takes isolated positions.</summary>
    public const int Vault = 1 << 17;

    /// <summary>Traded prices are shifted by schedule.</summary>
    public const int Shifts = 1 << 18;

    /// <summary>Fees grow with waiting.</summary>
    public const int Escalating = 1 << 19;

    /// <summary>Fees come from an auction.</summary>
    public const int Auction = 1 << 20;

    /// <summary>Open interest is followed.</summary>
    public const int OpenInterest = 1 << 21;

    /// <summary>Fees differ by tier.</summary>
    public const int TieredFees = 1 << 22;

    /// <summary>Triggers depend on funding or an add-on, so that an asset's ladders are looked at one by one.</summary>
    public const int MovingTriggers = Funding | AddOn;

    /// <summary>Depth is not what it was at the start.</summary>
    public const int MovingDepth = DepthVolatility | Confidence;

    /// <summary>Liquidations can halt.</summary>
    public const int Halts = Breaker | Outages | Oracle;

    /// <summary>What has triggered may have to wait at a row's end.</summary>
    public const int Waiting = Bots | Halts | Panic;
}
