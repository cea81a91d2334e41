using System.Runtime.CompilerServices;
using ILGPU;
using ILGPU.Runtime;
using StressGpu.Kernels;
using StressGpu.Kernels.Layout;

namespace StressGpu.Engine;

/// <summary>A scenario on an accelerator: its arrays, the paths' state, the result columns and the compiled kernel.</summary>
internal sealed class DeviceRun : IDisposable
{
    private const int DefaultGroup = 128;
    private readonly Accelerator accelerator;
    private readonly List<MemoryBuffer> buffers = [];
    private readonly Action<KernelConfig, DeviceArguments> kernel;
    private readonly MemoryBuffer1D<double, Stride1D.Dense> columns;
    private readonly MemoryBuffer1D<double, Stride1D.Dense> assetColumns;
    private readonly int group;
    private DeviceArguments arguments;

    public DeviceRun(Accelerator accelerator, PathArrays arrays, int batch, bool withAssets)
    {
        this.accelerator = accelerator;
        Batch = batch;
        group = Math.Min(DefaultGroup, accelerator.MaxNumThreadsPerGroup);
        try
        {
            StateShape shape = arrays.Run.Shape;
            columns = Keep(accelerator.Allocate1D<double>((long)ResultColumn.Count * batch));
            assetColumns = Keep(accelerator.Allocate1D<double>(
                withAssets ? (long)ResultColumn.PerAsset * arrays.Run.Assets * batch : 1));
            arguments = new DeviceArguments
            {
                Inputs = Upload(arrays),
                State = new PathState
                {
                    Floats = Keep(accelerator.Allocate1D<float>((long)shape.FloatSlots * batch)).View,
                    Doubles = Keep(accelerator.Allocate1D<double>((long)shape.DoubleSlots * batch)).View,
                    Ints = Keep(accelerator.Allocate1D<int>((long)Math.Max(1, shape.IntSlots) * batch)).View,
                    Stride = batch,
                },
                Results = new PathResults
                {
                    Columns = columns.View,
                    AssetColumns = assetColumns.View,
                    Stride = batch,
                    WithAssets = withAssets ? 1 : 0,
                },
            };
            kernel = PathKernels.Load(accelerator, arrays);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The compiled kernel: none is compiled twice while it is referred to.</summary>
    public object Kernel => kernel;

    /// <summary>Paths simulated by one launch.</summary>
    public int Batch { get; }

    /// <summary>Bytes of device memory that one path in flight takes.</summary>
    public static long BytesPerPath(PathArrays arrays, bool withAssets) =>
        StateBytesPerPath(arrays) + ResultBytesPerPath(arrays, withAssets);

    /// <summary>Bytes of a path's state, on any machine: every account and leg has slots of its own.</summary>
    public static long StateBytesPerPath(PathArrays arrays)
    {
        StateShape shape = arrays.Run.Shape;
        return 4L * shape.FloatSlots + 4L * shape.IntSlots + 8L * shape.DoubleSlots;
    }

    /// <summary>Bytes of a path's results, on any machine.</summary>
    public static long ResultBytesPerPath(PathArrays arrays, bool withAssets) =>
        8L * (ResultColumn.Count + (withAssets ? ResultColumn.PerAsset * arrays.Run.Assets : 0));

    /// <summary>Bytes of device memory that the scenario itself takes.</summary>
    public static long BytesOfInputs(PathArrays arrays) =>
        Bytes(arrays.Drift) + Bytes(arrays.Loadings) + Bytes(arrays.Rungs) + Bytes(arrays.Triggers) + Bytes(arrays.Ladders)
        + Bytes(arrays.Grid) + Bytes(arrays.LadderIndex) + Bytes(arrays.MarginBefore) + Bytes(arrays.StartPrice)
        + Bytes(arrays.InverseDepth) + Bytes(arrays.FlowDecay) + BytesOf(arrays.Accounts) + BytesOf(arrays.Venue) + BytesOf(arrays.Market);

    /// <summary>Simulates a batch and brings its columns back: <c>[column][count]</c> in arrays of batch stride.</summary>
    public void Run(long firstPath, int count, double[] results, double[] assetResults)
    {
        arguments.FirstPathLow = (uint)firstPath;
        arguments.FirstPathHigh = (uint)(firstPath >> 32);
        arguments.Count = count;
        kernel(new KernelConfig((count + group - 1) / group, group), arguments);
        accelerator.Synchronize();
        columns.CopyToCPU(results);
        if (arguments.Results.WithAssets != 0)
        {
            assetColumns.CopyToCPU(assetResults);
        }
    }

    public void Dispose()
    {
        foreach (MemoryBuffer buffer in buffers)
        {
            buffer.Dispose();
        }

        buffers.Clear();
    }

    private static long BytesOf(VenueArrays arrays) =>
        Bytes(arrays.Terms) + Bytes(arrays.Assets) + Bytes(arrays.Ladders) + Bytes(arrays.CrossImpact) + Bytes(arrays.Shifts)
        + Bytes(arrays.Halted);

    private static long BytesOf(AccountArrays arrays) =>
        Bytes(arrays.Accounts) + Bytes(arrays.Legs) + Bytes(arrays.Classes) + Bytes(arrays.Tiers) + Bytes(arrays.TierIndex)
        + Bytes(arrays.Groups) + Bytes(arrays.Blocks) + Bytes(arrays.RowAccount) + Bytes(arrays.Weights)
        + Bytes(arrays.FactorSlots) + Bytes(arrays.PerpetualLegs) + Bytes(arrays.PerpetualIndex)
        + Bytes(arrays.Series) + Bytes(arrays.SeriesEntries) + Bytes(arrays.Surfaces) + Bytes(arrays.SurfaceAsset);

    private static long BytesOf(MarketArrays arrays) =>
        Bytes(arrays.Deviations) + Bytes(arrays.Terms) + Bytes(arrays.Thresholds) + Bytes(arrays.History);

    private static long Bytes<T>(T[] array)
        where T : unmanaged => (long)array.Length * Unsafe.SizeOf<T>();

    private PathInputs Upload(PathArrays arrays) => new()
    {
        Run = arrays.Run,
        Drift = Upload(arrays.Drift),
        Loadings = Upload(arrays.Loadings),
        Rungs = Upload(arrays.Rungs),
        Triggers = Upload(arrays.Triggers),
        Ladders = Upload(arrays.Ladders),
        Grid = Upload(arrays.Grid),
        LadderIndex = Upload(arrays.LadderIndex),
        MarginBefore = Upload(arrays.MarginBefore),
        StartPrice = Upload(arrays.StartPrice),
        InverseDepth = Upload(arrays.InverseDepth),
        FlowDecay = Upload(arrays.FlowDecay),
        Accounts = Upload(arrays.Accounts),
        Venue = Upload(arrays.Venue),
        Market = Upload(arrays.Market),
        Drivers = Upload(arrays.Drivers),
    };

    private DriverInputs Upload(DriverArrays arrays) => new()
    {
        Shifts = Upload(arrays.Shifts),
        HalfSquares = Upload(arrays.HalfSquares),
        Shares = Upload(arrays.Shares),
        Pattern = Upload(arrays.Pattern),
    };

    private MarketInputs Upload(MarketArrays arrays) => new()
    {
        Deviations = Upload(arrays.Deviations),
        Terms = Upload(arrays.Terms),
        Thresholds = Upload(arrays.Thresholds),
        History = Upload(arrays.History),
    };

    private VenueInputs Upload(VenueArrays arrays) => new()
    {
        Terms = Upload(arrays.Terms),
        Assets = Upload(arrays.Assets),
        Ladders = Upload(arrays.Ladders),
        CrossImpact = Upload(arrays.CrossImpact),
        Shifts = Upload(arrays.Shifts),
        Halted = Upload(arrays.Halted),
    };

    private AccountInputs Upload(AccountArrays arrays) => new()
    {
        Accounts = Upload(arrays.Accounts),
        Legs = Upload(arrays.Legs),
        Classes = Upload(arrays.Classes),
        Tiers = Upload(arrays.Tiers),
        TierIndex = Upload(arrays.TierIndex),
        Groups = Upload(arrays.Groups),
        Blocks = Upload(arrays.Blocks),
        RowAccount = Upload(arrays.RowAccount),
        Weights = Upload(arrays.Weights),
        FactorSlots = Upload(arrays.FactorSlots),
        PerpetualLegs = Upload(arrays.PerpetualLegs),
        PerpetualIndex = Upload(arrays.PerpetualIndex),
        Series = Upload(arrays.Series),
        SeriesEntries = Upload(arrays.SeriesEntries),
        Surfaces = Upload(arrays.Surfaces),
        SurfaceAsset = Upload(arrays.SurfaceAsset),
    };

    private ArrayView<T> Upload<T>(T[] array)
        where T : unmanaged => Keep(accelerator.Allocate1D(array)).View;

    private MemoryBuffer1D<T, Stride1D.Dense> Keep<T>(MemoryBuffer1D<T, Stride1D.Dense> buffer)
        where T : unmanaged
    {
        buffers.Add(buffer);
        return buffer;
    }
}
