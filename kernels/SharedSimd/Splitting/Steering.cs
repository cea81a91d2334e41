namespace StressGpu.Kernels;

/// <summary>Makes each lane draw with the ids of its lineage; whatever is recorded is left to another trace.</summary>
internal struct Steering<TTrace> : ITrace
    where TTrace : struct, ITrace
{
    /// <summary>What is recorded.</summary>
    public TTrace Inner;

    private Lineage[] lanes;
    private int[] places;
    private int nextStep;

    /// <summary>Lineages by lane, one a lane; each path starts with its root's id.</summary>
    public static Steering<TTrace> Of(Lineage[] lanes, TTrace inner)
    {
        Steering<TTrace> steering = default;
        steering.Inner = inner;
        steering.lanes = lanes;
        steering.places = new int[lanes.Length];
        steering.nextStep = steering.FirstOfNext();
        return steering;
    }

    public readonly int FirstStep => 0;

    public void Begins(in PathInputs inputs, in PathState state, int step, ref PathId path)
    {
        if (step == nextStep)
        {
            Switch(inputs, state, step, ref path);
            nextStep = FirstOfNext();
        }
    }

    public void Swept(in PathState state, int asset, double usd, int positions) => Inner.Swept(state, asset, usd, positions);

    public void SweptLadders(in PathState state, SideOf side, in Round round, double usd, double shortfallUsd) =>
        Inner.SweptLadders(state, side, round, usd, shortfallUsd);

    public void Opens(in PathInputs inputs, in PathState state, AccountAt at, in Round round) => Inner.Opens(inputs, state, at, round);

    public void Closes(in PathInputs inputs, in PathState state, AccountAt at, in Round round) => Inner.Closes(inputs, state, at, round);

    public void HairCut(in PathState state, SideOf side, int account, double usd) => Inner.HairCut(state, side, account, usd);

    public void VaultFailed(in PathState state, int role, double shortfallUsd) => Inner.VaultFailed(state, role, shortfallUsd);

    public void Row(in PathInputs inputs, in PathState state, int row) => Inner.Row(inputs, state, row);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void Switch(in PathInputs inputs, in PathState state, int step, ref PathId path)
    {
        Span<uint> low = stackalloc uint[Bits.Count];
        Span<uint> high = stackalloc uint[Bits.Count];
        for (int lane = 0; lane < lanes.Length; lane++)
        {
            (low[lane], high[lane]) = (Ops.Word(path.Low, lane), Ops.Word(path.High, lane));
            while (places[lane] < lanes[lane].Switches.Length && lanes[lane].Switches[places[lane]].Step == step)
            {
                long id = lanes[lane].Switches[places[lane]++].Id;
                (low[lane], high[lane]) = ((uint)id, (uint)(id >> 32));
            }

            PathStart.Name(inputs, state.Lane(lane), low[lane], high[lane]);
        }

        path.Low = Wide.Create<uint>(low);
        path.High = Wide.Create<uint>(high);
    }

    private readonly int FirstOfNext()
    {
        int first = int.MaxValue;
        for (int lane = 0; lane < lanes.Length; lane++)
        {
            if (places[lane] < lanes[lane].Switches.Length)
            {
                first = Math.Min(first, lanes[lane].Switches[places[lane]].Step);
            }
        }

        return first;
    }
}
