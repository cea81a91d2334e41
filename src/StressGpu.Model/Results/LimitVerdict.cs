namespace StressGpu.Model;

/// <summary>What the 95 % interval of a statistic says about a limit.</summary>
public enum LimitVerdict
{
    /// <summary>The whole interval keeps it.</summary>
    Kept,

    /// <summary>The interval reaches to both sides, or there is none.</summary>
    Undecided,

    /// <summary>The whole interval breaches it.</summary>
    Breached,
}
