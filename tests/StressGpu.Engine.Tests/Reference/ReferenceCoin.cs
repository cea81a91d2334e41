namespace StressGpu.Engine.Tests.Reference;

/// <summary>A coin balance of an account: positive counts with its weight, negative is owed in full.</summary>
internal sealed class ReferenceCoin(int asset, double units, double weight)
{
    public int Asset => asset;

    /// <summary>u, units of the asset.</summary>
    public double Units { get; set; } = units;

    /// <summary>w of decision 0007: 1 where the balance is negative.</summary>
    public double Weight => Units < 0 ? 1 : weight;
}
