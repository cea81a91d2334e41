namespace StressGpu.Statistics;

/// <summary>How a search ended.</summary>
public enum CrossingKind
{
    /// <summary>A value changes sides.</summary>
    Found,

    /// <summary>It is beyond already at the start.</summary>
    AtStart,

    /// <summary>It is not beyond even at the end.</summary>
    Never,
}
