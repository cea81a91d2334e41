namespace StressGpu.Kernels;

/// <summary>
/// Lets every lane join at its own step with its parent's state, notes which levels it reaches, and keeps its state there.
/// Until it joins, a lane simulates what nobody looks at.
/// </summary>
internal struct BranchTrace : ITrace
{
    private SplitBatch batch;
    private int joined;
    private uint kept;

    /// <summary>The paths of a batch; a lane each.</summary>
    public static BranchTrace Of(SplitBatch batch) => new() { batch = batch };

    public readonly int FirstStep => Math.Max(0, batch.Starts[0].Step);

    public void Begins(in PathInputs inputs, in PathState state, int step, ref PathId path)
    {
        if (kept != 0)
        {
            Keep(inputs, state, step);
        }

        if (joined < batch.Starts.Length && batch.Starts[joined].Step <= step)
        {
            Join(inputs, state, step, ref path);
        }
    }

    public readonly void Swept(in PathState state, int asset, double usd, int positions)
    {
    }

    public readonly void SweptLadders(in PathState state, SideOf side, in Round round, double usd, double shortfallUsd)
    {
    }

    public readonly void Opens(in PathInputs inputs, in PathState state, AccountAt at, in Round round)
    {
    }

    public readonly void Closes(in PathInputs inputs, in PathState state, AccountAt at, in Round round)
    {
    }

    public readonly void HairCut(in PathState state, SideOf side, int account, double usd)
    {
    }

    public readonly void VaultFailed(in PathState state, int role, double shortfallUsd)
    {
    }

    /// <summary>The last row splits nothing: what branched off there would be the path again.</summary>
    public void Row(in PathInputs inputs, in PathState state, int row)
    {
        for (int lane = 0; lane < batch.Starts.Length && row < inputs.Run.Steps; lane++)
        {
            if (row > batch.Starts[lane].Step && Reaches(inputs, state.Lane(lane), lane, row))
            {
                kept |= 1u << lane;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool Reaches(in PathInputs inputs, in PathState lane, int path, int row)
    {
        int before = batch.Reached[path];
        while (batch.Reached[path] < batch.Levels.Length)
        {
            SplitLevel level = batch.Levels[batch.Reached[path]];
            if (Scores.Of(level.Score, inputs, lane) < level.Threshold)
            {
                break;
            }

            batch.Reach(path, row);
        }

        return batch.Reached[path] > before;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Keep(in PathInputs inputs, in PathState state, int row)
    {
        for (; kept != 0; kept = Ops.WithoutLowest(kept))
        {
            int lane = Ops.Lowest(kept);
            batch.Keep(lane, row, LaneState.Save(inputs, state.Lane(lane)));
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Join(in PathInputs inputs, in PathState state, int step, ref PathId path)
    {
        Span<uint> low = stackalloc uint[Bits.Count];
        Span<uint> high = stackalloc uint[Bits.Count];
        for (int lane = 0; lane < Bits.Count; lane++)
        {
            (low[lane], high[lane]) = (Ops.Word(path.Low, lane), Ops.Word(path.High, lane));
        }

        for (; joined < batch.Starts.Length && batch.Starts[joined].Step <= step; joined++)
        {
            BranchStart start = batch.Starts[joined];
            if (start.State is { } parent)
            {
                PathState lane = state.Lane(joined);
                LaneState.Restore(lane, parent);
                (low[joined], high[joined]) = ((uint)start.Id, (uint)(start.Id >> 32));
                PathStart.Name(inputs, lane, low[joined], high[joined]);
            }
        }

        path.Low = Wide.Create<uint>(low);
        path.High = Wide.Create<uint>(high);
    }
}
