namespace StressGpu.Cli;

/// <summary>Why an open-ended run ended.</summary>
internal enum StopReason
{
    /// <summary>Every precision asked for is reached.</summary>
    Precise,

    /// <summary>It has as many paths as it may have.</summary>
    Paths,

    /// <summary>Its time was up.</summary>
    Time,
}
