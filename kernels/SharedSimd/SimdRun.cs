using System.Runtime.InteropServices;

namespace StressGpu.Kernels;

/// <summary>Holds a scenario's arrays in place for the workers.</summary>
internal sealed unsafe class SimdRun : ISimdRun
{
    private const nuint Alignment = 64;
    private readonly List<GCHandle> pins = [];
    private void* weights;

    public SimdRun(PathArrays arrays)
    {
        Arrays = arrays;
        Inputs = new PathInputs
        {
            Run = arrays.Run,
            Drift = Pin(arrays.Drift),
            Loadings = Pin(arrays.Loadings),
            Rungs = Pin(arrays.Rungs),
            Triggers = Pin(arrays.Triggers),
            Ladders = Pin(arrays.Ladders),
            Grid = Pin(arrays.Grid),
            LadderIndex = Pin(arrays.LadderIndex),
            MarginBefore = Pin(arrays.MarginBefore),
            StartPrice = Pin(arrays.StartPrice),
            InverseDepth = Pin(arrays.InverseDepth),
            FlowDecay = Pin(arrays.FlowDecay),
            Accounts = Pin(arrays.Accounts),
            Venue = Pin(arrays.Venue),
            Market = Pin(arrays.Market),
            Drivers = new DriverInputs
            {
                Shifts = Pin(arrays.Drivers.Shifts),
                HalfSquares = Pin(arrays.Drivers.HalfSquares),
                Shares = Pin(arrays.Drivers.Shares),
                Pattern = Pin(arrays.Drivers.Pattern),
            },
        };
    }

    public PathArrays Arrays { get; }

    public PathInputs Inputs { get; }

    public ISimdWorker CreateWorker() => new SimdWorker(this);

    public void Dispose()
    {
        foreach (GCHandle pin in pins)
        {
            pin.Free();
        }

        pins.Clear();
        NativeMemory.AlignedFree(weights);
        weights = null;
    }

    private VenueInputs Pin(VenueArrays arrays) => new()
    {
        Terms = Pin(arrays.Terms),
        Assets = Pin(arrays.Assets),
        Ladders = Pin(arrays.Ladders),
        CrossImpact = Pin(arrays.CrossImpact),
        Shifts = Pin(arrays.Shifts),
        Halted = Pin(arrays.Halted),
    };

    private AccountInputs Pin(AccountArrays arrays) => new()
    {
        Accounts = Pin(arrays.Accounts),
        Legs = Pin(arrays.Legs),
        Classes = Pin(arrays.Classes),
        Tiers = Pin(arrays.Tiers),
        TierIndex = Pin(arrays.TierIndex),
        Groups = Pin(arrays.Groups),
        Blocks = Pin(arrays.Blocks),
        RowAccount = Pin(arrays.RowAccount),
        Weights = Align(arrays.Weights),
        FactorSlots = Pin(arrays.FactorSlots),
        PerpetualLegs = Pin(arrays.PerpetualLegs),
        PerpetualIndex = Pin(arrays.PerpetualIndex),
        Series = Pin(arrays.Series),
        SeriesEntries = Pin(arrays.SeriesEntries),
        Surfaces = Pin(arrays.Surfaces),
        SurfaceAsset = Pin(arrays.SurfaceAsset),
    };

    private MarketInputs Pin(MarketArrays arrays) => new()
    {
        Deviations = Pin(arrays.Deviations),
        Terms = Pin(arrays.Terms),
        Thresholds = Pin(arrays.Thresholds),
        History = Pin(arrays.History),
    };

    /// <summary>A copy in which every vector of the screen lies in one cache line.</summary>
    private Pointer<float> Align(float[] array)
    {
        weights = NativeMemory.AlignedAlloc((nuint)array.Length * sizeof(float), Alignment);
        var copy = new Span<float>(weights, array.Length);
        array.CopyTo(copy);
        return new Pointer<float>((float*)weights);
    }

    private Pointer<T> Pin<T>(T[] array)
        where T : unmanaged
    {
        GCHandle pin = GCHandle.Alloc(array, GCHandleType.Pinned);
        pins.Add(pin);
        return new Pointer<T>((T*)pin.AddrOfPinnedObject());
    }
}
