namespace StressGpu.Results;

/// <summary>What a file is against the manifest.</summary>
public enum FileState
{
    /// <summary>The bytes are those of the manifest.</summary>
    Ok,

    /// <summary>The manifest names it, but it is not there.</summary>
    Missing,

    /// <summary>The bytes are others, or cannot be read.</summary>
    Changed,

    /// <summary>It is there, but the manifest does not name it.</summary>
    Unexpected,
}
