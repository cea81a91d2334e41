namespace StressGpu.Kernels;

/// <summary>Those who stand against a bankrupt side: the opposing ladders and the opposing perpetuals of accounts.</summary>
internal struct Counterparties
{
    /// <summary>The side that is deleveraged.</summary>
    public SideOf Side;

    /// <summary>X, USD per unit.</summary>
    public double Price;

    /// <summary>Distance of the bankruptcy price from X, USD per unit.</summary>
    public double Gap;

    /// <summary>Row of the path.</summary>
    public int Row;

    private const int Halvings = 60;

    /// <summary>Everybody loses the same fraction; returns the haircut, USD.</summary>
    public readonly double ProRata<TTrace>(in PathInputs inputs, in PathState state, double wanted, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        double accounts = Open(inputs, state);
        double open = accounts + Opposing.Of(inputs, state, Side).Quantity;
        if (!(open > 0))
        {
            return 0;
        }

        double fraction = wanted < open ? wanted / open : 1;
        return Take(inputs, state, double.PositiveInfinity, fraction, ref trace)
            + CutLadders(inputs, state, double.PositiveInfinity, fraction, ref trace);
    }

    /// <summary>The same fraction, but of nobody more than a share of his equity; returns the haircut, USD.</summary>
    public readonly double Capped<TTrace>(in PathInputs inputs, in PathState state, double wanted, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        double cap = inputs.Run.AdlCapShare;
        NoteEquities(inputs, state);
        double low = 0, high = 1;
        for (int halving = 0; halving < Halvings; halving++)
        {
            double middle = Ops.Mul(0.5, low + high);
            double taken = WouldLose(inputs, state, cap, middle) + LadderCut.Quantity(inputs, state, this, middle, cap);
            low = taken < wanted ? middle : low;
            high = taken < wanted ? high : middle;
        }

        double haircut = CutLadders(inputs, state, cap, high, ref trace);
        return haircut + Take(inputs, state, cap, high, ref trace);
    }

    /// <summary>The highest ranks first, ladders last; returns the haircut, USD.</summary>
    public readonly double Ranked<TTrace>(in PathInputs inputs, in PathState state, double wanted, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        Ranks.Score(inputs, state, this);
        long low = long.MinValue + 1, high = long.MaxValue;
        while (low < high)
        {
            long middle = Ranks.Middle(low, high);
            bool enough = !(Ranks.From(inputs, state, this, middle) < wanted);
            low = enough ? middle : low;
            high = enough ? high : middle - 1;
        }

        double above = Ranks.From(inputs, state, this, low + 1);
        double at = Ranks.From(inputs, state, this, low) - above;
        double fraction = at > 0 ? (wanted - above) / at : 0;
        fraction = fraction < 1 ? fraction : 1;
        double haircut = Ranks.Take(inputs, state, this, low, fraction, ref trace);
        double left = wanted - above - at;
        double ladders = Opposing.Of(inputs, state, Side).Quantity;
        if (left > 0 && ladders > 0)
        {
            haircut += CutLadders(inputs, state, double.PositiveInfinity, left < ladders ? left / ladders : 1, ref trace);
        }

        return haircut;
    }

    /// <summary>Open units of accounts.</summary>
    private readonly double Open(in PathInputs inputs, in PathState state)
    {
        double sum = 0;
        int end = inputs.Accounts.PerpetualIndex[Side.Asset + 1];
        for (int place = inputs.Accounts.PerpetualIndex[Side.Asset]; place < end; place++)
        {
            sum += HairCut.QuantityOf(inputs, state, this, inputs.Accounts.PerpetualLegs[place]);
        }

        return sum;
    }

    /// <summary>Writes the equity behind every opposing perpetual, USD, into the plan's slots, which are free by now.</summary>
    private readonly void NoteEquities(in PathInputs inputs, in PathState state)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        int end = inputs.Accounts.PerpetualIndex[Side.Asset + 1];
        for (int place = inputs.Accounts.PerpetualIndex[Side.Asset]; place < end; place++)
        {
            int leg = inputs.Accounts.PerpetualLegs[place];
            state.Double(shape.Closing(leg)) = HairCut.Of(inputs, state, this, leg).Equity;
        }
    }

    /// <summary>
    /// Units that accounts would lose, each a fraction of what is open but no haircut over a share of the equity noted.
    /// </summary>
    private readonly double WouldLose(in PathInputs inputs, in PathState state, double cap, double fraction)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        double sum = 0;
        int end = inputs.Accounts.PerpetualIndex[Side.Asset + 1];
        for (int place = inputs.Accounts.PerpetualIndex[Side.Asset]; place < end; place++)
        {
            int leg = inputs.Accounts.PerpetualLegs[place];
            HairCut cut = default;
            cut.Quantity = HairCut.QuantityOf(inputs, state, this, leg);
            cut.Equity = state.Double(shape.Closing(leg));
            sum += cut.Units(fraction, cap, Gap);
        }

        return sum;
    }

    private readonly double CutLadders<TTrace>(
        in PathInputs inputs, in PathState state, double cap, double fraction, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        double haircut = LadderCut.Close(inputs, state, this, fraction, cap);
        trace.HairCut(state, Side, -1, haircut);
        return haircut;
    }

    private readonly double Take<TTrace>(
        in PathInputs inputs, in PathState state, double cap, double fraction, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        double haircut = 0;
        int end = inputs.Accounts.PerpetualIndex[Side.Asset + 1];
        for (int place = inputs.Accounts.PerpetualIndex[Side.Asset]; place < end; place++)
        {
            int leg = inputs.Accounts.PerpetualLegs[place];
            HairCut cut = HairCut.Of(inputs, state, this, leg);
            double own = cut.Close(inputs, state, this, leg, cut.Units(fraction, cap, Gap));
            haircut += own;
            trace.HairCut(state, Side, inputs.Accounts.Legs[leg].Account, own);
        }

        return haircut;
    }
}
