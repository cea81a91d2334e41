namespace StressGpu.Kernels;

/// <summary>The arrays of <see cref="VenueArrays"/> as views.</summary>
internal struct VenueInputs
{
    public VenueTermsList Terms;
    public AssetTermsList Assets;
    public LadderTermsList Ladders;
    public Doubles CrossImpact;
    public Floats Shifts;
    public Ints Halted;
}
