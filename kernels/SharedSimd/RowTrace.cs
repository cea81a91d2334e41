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

    public readonly int FirstStep => 0;

    public readonly void Begins(in PathInputs inputs, in PathState state, int step, ref PathId path)
    {
    }

    public void Swept(in PathState state, int asset, double usd, int positions)
    {
        if (state.Offset == Lane)
        {
            Rows[At(asset, ReplayLayout.LiquidatedUsd)] += usd;
            Rows[At(asset, ReplayLayout.LiquidatedAccounts)] += positions;
        }
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

    public void Row(in PathInputs inputs, in PathState state, int row)
    {
        PathState one = state.Lane(Lane);
        for (int asset = 0; asset < inputs.Run.Assets; asset++)
        {
            double fair = RolePrice.Usd(inputs, one, 1, asset);
            double price = RolePrice.Usd(inputs, one, 0, asset);
            Rows[At(asset, ReplayLayout.Fair)] = fair;
            Rows[At(asset, ReplayLayout.Price)] = price;
            Rows[At(asset, ReplayLayout.Mark)] = MarksAtIndex ? fair : price;
            Rows[At(asset, ReplayLayout.Depth)] = 1;
            if (inputs.Run.Mechanisms != 0)
            {
                Venue(inputs, one, asset, row);
            }
        }

        int first = row * Width;
        double rounds = one.Double(StateShape.Sum(0, Tally.Rounds));
        double badDebt = one.Double(StateShape.Sum(0, Tally.BadDebt));
        Rows[first + ReplayLayout.Rounds] = rounds - roundsBefore;
        Rows[first + ReplayLayout.Fund] = one.Double(StateShape.Sum(0, Tally.Fund)) * FundUnit.PriceUsd(inputs, one, 0);
        Rows[first + ReplayLayout.BadDebt] = badDebt - badDebtBefore;
        roundsBefore = rounds;
        badDebtBefore = badDebt;
        Current = row + 1;
    }

    private void Venue(in PathInputs inputs, in PathState state, int asset, int row)
    {
        if (Uses.Of(inputs, Mechanism.Blended | Mechanism.Oracle))
        {
            Rows[At(asset, ReplayLayout.Mark)] = RolePrice.AtLog(inputs, asset, VenueState.Float(inputs, state, asset, VenueFloat.Held));
        }

        bool halted = Halts.IsOn(inputs, state, 0, asset, row);
        Rows[At(asset, ReplayLayout.Depth)] = VenueState.Float(inputs, state, asset, VenueFloat.DepthShare);
        Rows[At(asset, ReplayLayout.Confidence)] = 1.0 - VenueState.Float(inputs, state, asset, VenueFloat.ConfidenceLost);
        Rows[At(asset, ReplayLayout.AddOn)] = VenueState.Float(inputs, state, asset, VenueFloat.AddOn(0));
        Rows[At(asset, ReplayLayout.Funding)] = Funding.Phi(inputs, state, 0, asset);
        Rows[At(asset, ReplayLayout.Backlog)] = Uses.Of(inputs, Mechanism.Waiting) ? Backlog.Usd(inputs, state, asset, row) : 0;
        Rows[At(asset, ReplayLayout.AssetHalted)] = halted ? 1 : 0;
        Rows[row * Width + ReplayLayout.Halted] += halted ? 1 : 0;
    }

    private readonly int At(int asset, int column) => Current * Width + ReplayLayout.Of(asset, column);
}
