namespace StressGpu.Kernels;

/// <summary>Notes, for every lane, the first row at whose end each level was reached.</summary>
internal struct LevelTrace : ITrace
{
    private SplitLevels levels;
    private Pointer<int> reached;
    private int[] places;

    /// <summary>Starts with no level reached.</summary>
    /// <param name="levels">The levels.</param>
    /// <param name="reached">Out: <c>[level][lane]</c>, <see cref="SplitLevels.Never"/> where it is not reached.</param>
    public static LevelTrace Of(SplitLevels levels, Pointer<int> reached)
    {
        LevelTrace trace = default;
        trace.levels = levels;
        trace.reached = reached;
        trace.places = new int[Ops.Width];
        return trace;
    }

    public readonly void Begins(in PathInputs inputs, in PathState state, int step, ref PathId path)
    {
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

    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly void Row(in PathInputs inputs, in PathState state, int row)
    {
        if (row == inputs.Run.Steps)
        {
            // Nothing is left to be drawn: what branched off here would be the path again.
            return;
        }

        Span<double> scores = stackalloc double[Real.Count];
        if (levels.Score == RunningScore.BadDebt)
        {
            for (int lane = 0; lane < scores.Length; lane++)
            {
                scores[lane] = state.Lane(lane).Double(StateShape.Sum(0, Tally.BadDebt));
            }
        }
        else
        {
            Real fall = Fall(inputs, state);
            for (int lane = 0; lane < scores.Length; lane++)
            {
                scores[lane] = fall[lane];
            }
        }

        Note(scores, row);
    }

    private readonly void Note(ReadOnlySpan<double> scores, int row)
    {
        ReadOnlySpan<double> thresholds = levels.Thresholds.AsSpan();
        for (int lane = 0; lane < scores.Length; lane++)
        {
            while (places[lane] < thresholds.Length && scores[lane] >= thresholds[places[lane]])
            {
                reached[places[lane]++ * Real.Count + lane] = row;
            }
        }
    }

    /// <summary>The largest fall of any asset, the row's own end taken in: peaks are brought up to date only as prices move again.</summary>
    private static Real Fall(in PathInputs inputs, in PathState state)
    {
        bool hasBook = inputs.Run.Shape.HasBook;
        Real largest = Real.Zero;
        for (int asset = 0; asset < inputs.Run.Assets; asset++)
        {
            Real price = hasBook ? Watch.Price(state, asset) : Ops.Load(state, StateShape.FloatOf(asset, AssetFloat.Fair));
            Real peak = Ops.Load(state, StateShape.FloatOf(asset, hasBook ? AssetFloat.PeakTraded : AssetFloat.PeakFair));
            Real fall = Ops.Load(state, StateShape.FloatOf(asset, hasBook ? AssetFloat.FallTraded : AssetFloat.FallFair));
            largest = Ops.Max(largest, Ops.Max(fall, Ops.Max(peak, price) - price));
        }

        return largest;
    }
}
