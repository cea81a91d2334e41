namespace StressGpu.Kernels;

/// <summary>The accounts that every path starts with: the arrays of <see cref="AccountArrays"/> as views.</summary>
internal struct AccountInputs
{
    public AccountEntries Accounts;
    public LegEntries Legs;
    public ClassEntries Classes;
    public TierEntries Tiers;
    public Ints TierIndex;
    public ScreenBlocks Groups;
    public ScreenBlocks Blocks;
    public Ints RowAccount;
    public Floats Weights;
    public Ints FactorSlots;
    public Ints PerpetualLegs;
    public Ints PerpetualIndex;
    public SeriesList Series;
    public SeriesEntries SeriesEntries;
    public SurfaceList Surfaces;
    public Ints SurfaceAsset;
}
