namespace StressGpu.Model;

/// <summary>The promise about last bits.</summary>
public enum MathMode
{
    /// <summary>Equal bits on every machine.</summary>
    Exact,

    /// <summary>The device may use its own approximations; results agree within stated bounds.</summary>
    Fast,
}
