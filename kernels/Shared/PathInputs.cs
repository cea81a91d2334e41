namespace StressGpu.Kernels;

/// <summary>What every path of a run reads: the arrays of <see cref="PathArrays"/> as views.</summary>
internal struct PathInputs
{
    public RunConstants Run;
    public Floats Drift;
    public Floats Loadings;
    public Rungs Rungs;
    public Floats Triggers;
    public Ladders Ladders;
    public Ints Grid;
    public Ints LadderIndex;
    public Doubles MarginBefore;
    public Doubles StartPrice;
    public Doubles InverseDepth;
    public Doubles FlowDecay;
    public AccountInputs Accounts;
    public VenueInputs Venue;
    public MarketInputs Market;
    public DriverInputs Drivers;
}
