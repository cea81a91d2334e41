namespace StressGpu.Model;

/// <summary>The price that positions are marked at.</summary>
public enum MarkPrice
{
    /// <summary>The traded price, with the impact of forced flow.</summary>
    Last,

    /// <summary>The fair price.</summary>
    Index,

    /// <summary>The fair price times an average of traded over fair.</summary>
    Blended,

    /// <summary>A lending oracle's price.</summary>
    Oracle,
}
