namespace StressGpu.Engine.Tests.Reference;

/// <summary>A debt of an account in an asset or in USD.</summary>
internal sealed class ReferenceLoan(int asset, double units)
{
    public int Asset => asset;

    /// <summary>d, units owed.</summary>
    public double Units { get; set; } = units;
}
