namespace StressGpu.Model;

/// <summary>What happens to losses that the insurance fund cannot cover.</summary>
public enum AfterFund
{
    /// <summary>Auto-deleveraging: opposing positions are closed at the bankruptcy price, pro rata.</summary>
    Adl,

    /// <summary>Auto-deleveraging by rank: the largest profit times leverage first (the Binance and BitMEX form).</summary>
    AdlQueue,

    /// <summary>Auto-deleveraging by Hyperliquid's rank: price over entry times notional over account value.</summary>
    AdlHyperliquid,

    /// <summary>Auto-deleveraging pro rata in which no account loses more than a share of its equity.</summary>
    AdlCapped,

    /// <summary>Auto-deleveraging in random order.</summary>
    AdlRandom,

    /// <summary>Surviving positions share the loss in money.</summary>
    Socialise,

    /// <summary>Nobody pays: the loss is recorded (lending).</summary>
    Unpaid,
}
