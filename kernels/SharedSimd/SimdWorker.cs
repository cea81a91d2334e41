using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StressGpu.Kernels;

/// <summary>One thread's state memory and the choice of the compiled path.</summary>
internal sealed unsafe class SimdWorker : ISimdWorker
{
    private const nuint Alignment = 64;
    private readonly SimdRun run;
    private readonly PathState state;
    private void* memory;

    public SimdWorker(SimdRun run)
    {
        this.run = run;
        StateShape shape = run.Arrays.Run.Shape;
        nuint width = (nuint)Ops.Width;
        nuint floats = (nuint)shape.FloatSlots * width * sizeof(float);
        nuint doubles = (nuint)shape.DoubleSlots * width * sizeof(double);
        nuint ints = (nuint)shape.IntSlots * width * sizeof(int);
        memory = NativeMemory.AlignedAlloc(floats + doubles + ints, Alignment);
        byte* at = (byte*)memory;
        state = new PathState
        {
            Floats = new Pointer<float>((float*)at),
            Doubles = new Pointer<double>((double*)(at + floats)),
            Ints = new Pointer<int>((int*)(at + floats + doubles)),
            Stride = Ops.Width,
            Offset = 0,
        };
    }

    public int Width => Ops.Width;

    public void Run(long firstPath, int count, Span<double> columns, Span<double> assetColumns, int stride)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(firstPath % Ops.Width, 0);
        int padded = (count + Ops.Width - 1) / Ops.Width * Ops.Width;
        ArgumentOutOfRangeException.ThrowIfLessThan(stride, padded);
        ArgumentOutOfRangeException.ThrowIfLessThan(columns.Length, (ResultColumn.Count - 1) * stride + padded);
        fixed (double* first = columns, firstOfAssets = assetColumns)
        {
            PathResults results = default;
            results.Columns = new Pointer<double>(first);
            results.AssetColumns = new Pointer<double>(firstOfAssets);
            results.Stride = stride;
            results.WithAssets = assetColumns.IsEmpty ? 0 : 1;
            NoTrace trace = default;
            for (int offset = 0; offset < count; offset += Ops.Width)
            {
                results.Offset = offset;
                Simulate(Ids(firstPath + offset), results, ref trace);
            }
        }
    }

    public double RunBare(long firstPath, int count)
    {
        PathInputs inputs = run.Inputs;
        double sum = 0;
        for (int offset = 0; offset < count; offset += Ops.Width)
        {
            BarePath.Run(inputs, state, Ids(firstPath + offset));
            sum += Wide.Sum(Ops.Load(state, StateShape.FloatOf(0, AssetFloat.Fair)));
        }

        return sum;
    }

    public int RunScreen(int times, bool everyRow)
    {
        PathInputs inputs = run.Inputs;
        PathStart.Initialise(inputs, state, Ids(0));
        int below = BareScreen.Quiet(inputs, state);
        for (int time = 0; time < times; time++)
        {
            below += everyRow ? BareScreen.Every(inputs, state) : BareScreen.Quiet(inputs, state);
        }

        return below;
    }

    public void Replay(long path, Span<double> columns, Span<double> rows)
    {
        int lane = (int)(path % Ops.Width);
        PathId ids = Ids(path - lane);
        fixed (double* row = rows)
        {
            rows.Clear();
            RowTrace trace = Rows(row, lane);
            SimulateOne(ids, lane, columns, ref trace);
        }
    }

    public void Replay(Lineage lineage, Span<double> columns, Span<double> rows)
    {
        fixed (double* row = rows)
        {
            rows.Clear();
            Lineage[] lanes = Pad([lineage]);
            var trace = Steering<RowTrace>.Of(lanes, Rows(row, 0));
            SimulateOne(Roots(lanes), 0, columns, ref trace);
        }
    }

    public void Branch(SplitBatch batch, Span<double> columns)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns.Length, ResultColumn.Count * Ops.Width);
        fixed (double* first = columns)
        {
            PathResults results = default;
            results.Columns = new Pointer<double>(first);
            results.Stride = Ops.Width;
            var trace = BranchTrace.Of(batch);
            Simulate(Ids([.. batch.Starts.Select(start => start.Id)]), results, ref trace);
        }
    }

    public void Prices(long firstPath, int assets, int every, Span<double> cells)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(firstPath % Ops.Width, 0);
        int steps = run.Arrays.Run.Steps;
        ArgumentOutOfRangeException.ThrowIfLessThan(cells.Length, ((steps + every - 1) / every + 1) * assets * 2 * Ops.Width);
        Span<double> all = stackalloc double[ResultColumn.Count * Real.Count];
        fixed (double* first = all, cell = cells)
        {
            PathResults results = default;
            results.Columns = new Pointer<double>(first);
            results.Stride = Ops.Width;
            PriceTrace trace = default;
            trace.Cells = new Pointer<double>(cell);
            (trace.Assets, trace.Every, trace.Last) = (assets, every, steps);
            Simulate(Ids(firstPath), results, ref trace);
        }
    }

    public void Record(ReadOnlySpan<long> paths, Span<double> columns, ReadOnlySpan<PathEvents> events)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(events.Length, paths.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(columns.Length, ResultColumn.Count * Ops.Width);
        PathId path = Ids(paths);
        EventTrace trace = default;
        trace.Lanes = new PathEvents?[Ops.Width];
        for (int lane = 0; lane < paths.Length; lane++)
        {
            events[lane].Clear();
            trace.Lanes[lane] = events[lane];
        }

        fixed (double* first = columns)
        {
            PathResults results = default;
            results.Columns = new Pointer<double>(first);
            results.Stride = Ops.Width;
            Simulate(path, results, ref trace);
        }
    }

    public void Dispose()
    {
        NativeMemory.AlignedFree(memory);
        memory = null;
    }

    private RowTrace Rows(double* row, int lane)
    {
        RowTrace trace = default;
        trace.Rows = new Pointer<double>(row);
        trace.Lane = lane;
        trace.Width = ReplayLayout.Width(run.Arrays.Run.Assets);
        trace.MarksAtIndex = run.Arrays.MarksAtIndex;
        return trace;
    }

    /// <summary>Simulates a vector for the columns of one of its paths.</summary>
    private void SimulateOne<TTrace>(in PathId path, int lane, Span<double> columns, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        Span<double> all = stackalloc double[ResultColumn.Count * Real.Count];
        fixed (double* first = all)
        {
            PathResults results = default;
            results.Columns = new Pointer<double>(first);
            results.Stride = Ops.Width;
            Simulate(path, results, ref trace);
        }

        for (int column = 0; column < ResultColumn.Count; column++)
        {
            columns[column] = all[column * Ops.Width + lane];
        }
    }

    private void Simulate<TTrace>(in PathId path, PathResults results, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        SimdPath<TTrace> simulated = new(run.Inputs, state, path, results) { Trace = trace };
        PathChoice.Of(run.Arrays, ref simulated);
        trace = simulated.Trace;
    }

    /// <summary>At least one lineage; lanes that are left follow the last one again.</summary>
    private static Lineage[] Pad(ReadOnlySpan<Lineage> lineages)
    {
        var lanes = new Lineage[Ops.Width];
        for (int lane = 0; lane < lanes.Length; lane++)
        {
            lanes[lane] = lineages[Math.Min(lane, lineages.Length - 1)];
        }

        return lanes;
    }

    private static PathId Roots(Lineage[] lanes)
    {
        Span<long> roots = stackalloc long[Real.Count];
        for (int lane = 0; lane < lanes.Length; lane++)
        {
            roots[lane] = lanes[lane].Root;
        }

        return Ids(roots);
    }

    /// <summary>Any ids, at least one; lanes that are left simulate the last one again.</summary>
    private static PathId Ids(ReadOnlySpan<long> paths)
    {
        ArgumentOutOfRangeException.ThrowIfZero(paths.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(paths.Length, Ops.Width);
        Span<uint> low = stackalloc uint[Real.Count];
        Span<uint> high = stackalloc uint[Real.Count];
        for (int lane = 0; lane < Ops.Width; lane++)
        {
            long id = paths[Math.Min(lane, paths.Length - 1)];
            (low[lane], high[lane]) = ((uint)id, (uint)(id >> 32));
        }

        return PathId.Of(Wide.Create<uint>(low), Wide.Create<uint>(high));
    }

    /// <summary>The ids of one vector of paths; a vector never crosses a multiple of 2^32.</summary>
    private static PathId Ids(long firstPath) =>
        PathId.Of(Wide.Create((uint)firstPath) + Bits.Indices, Wide.Create((uint)(firstPath >> 32)));
}
