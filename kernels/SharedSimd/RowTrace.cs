namespace StressGpu.Kernels;

/// <summary>Writes one lane's rows, as laid out by <see cref="ReplayLayout"/>.</summary>
internal struct RowTrace : ITrace
{
    public Pointer<double> Rows;

    /// <summary>The lane whose path is replayed.</summary>
    public int Lane;

    public int Width;

    /// <summary>The row being filled.</summary>
    public int Current;

    /// <summary>1 where the mark is the fair price.</summary>
    public bool MarksAtIndex;

    private double roundsBefore;
    private double badDebtBefore;

    public void Swept(int lane, int asset, double usd, int positions)
    {
        if (lane == Lane)
        {
            Rows[At(asset, ReplayLayout.LiquidatedUsd)] += usd;
            Rows[At(asset, ReplayLayout.LiquidatedAccounts)] += positions;
        }
    }

    public void Row(in PathInputs inputs, in PathState state, int row)
    {
        StateShape shape = inputs.Run.Shape;
        for (int asset = 0; asset < inputs.Run.Assets; asset++)
        {
            double start = inputs.StartPrice[asset];
            double fair = start * MoneyMath.Exp(state.Floats[Ops.At(state, shape.Fair(asset)) + Lane]);
            double price = start * MoneyMath.Exp(Watch.Traded(state, shape, asset, Lane));
            Rows[At(asset, ReplayLayout.Fair)] = fair;
            Rows[At(asset, ReplayLayout.Price)] = price;
            Rows[At(asset, ReplayLayout.Mark)] = MarksAtIndex ? fair : price;
            Rows[At(asset, ReplayLayout.Depth)] = inputs.Depth[asset];
        }

        int first = row * Width;
        double rounds = state.Doubles[Ops.At(state, shape.Sum(0, Tally.Rounds)) + Lane];
        double badDebt = state.Doubles[Ops.At(state, shape.Sum(0, Tally.BadDebt)) + Lane];
        Rows[first + ReplayLayout.Rounds] = rounds - roundsBefore;
        Rows[first + ReplayLayout.Fund] = state.Doubles[Ops.At(state, shape.Sum(0, Tally.Fund)) + Lane];
        Rows[first + ReplayLayout.BadDebt] = badDebt - badDebtBefore;
        Rows[first + ReplayLayout.Halted] = 0;
        roundsBefore = rounds;
        badDebtBefore = badDebt;
        Current = row + 1;
    }

    private readonly int At(int asset, int column) => Current * Width + ReplayLayout.Of(asset, column);
}
