namespace StressGpu.Model;

/// <summary>The price that positions are marked at.</summary>
public enum MarkPrice
{
    /// <summary>The traded price, with the impact of forced flow.</summary>
    Last,

    /// <summary>The fair price.</summary>
    Index,
}
