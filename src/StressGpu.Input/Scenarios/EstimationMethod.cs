namespace StressGpu.Input;

/// <summary>The ways to reach a tail.</summary>
public enum EstimationMethod
{
    /// <summary>As many paths as it takes.</summary>
    Crude,

    /// <summary>Mean shifts of the market's normals, weighted back.</summary>
    Importance,

    /// <summary>Multilevel splitting of paths that come close.</summary>
    Splitting,
}
