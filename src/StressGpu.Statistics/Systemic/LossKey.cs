namespace StressGpu.Statistics;

/// <summary>To what an amount of a path is attributed.</summary>
/// <param name="Kind">The meaning of the numbers.</param>
/// <param name="First">Account or asset; 0 where the kind has none.</param>
/// <param name="Second">Side or asset; 0 where the kind has none.</param>
public readonly record struct LossKey(LossKind Kind, int First = 0, int Second = 0)
{
    /// <summary>The amount that this one is a share of.</summary>
    public LossKey Whole => Kind switch
    {
        LossKind.Contagion => new(LossKind.Liquidated, First),
        LossKind.AccountHaircut or LossKind.LadderHaircut => new(LossKind.Haircut),
        _ => new(LossKind.BadDebt),
    };
}
