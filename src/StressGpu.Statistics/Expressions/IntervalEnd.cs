namespace StressGpu.Statistics;

/// <summary>Which figure of an estimate is meant.</summary>
public enum IntervalEnd
{
    /// <summary>The estimate itself.</summary>
    Value,

    /// <summary>The lower end of its 95 % interval.</summary>
    Low,

    /// <summary>The upper end of its 95 % interval.</summary>
    High,
}
