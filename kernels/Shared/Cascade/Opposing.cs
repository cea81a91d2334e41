namespace StressGpu.Kernels;

/// <summary>What is open on one side of an asset.</summary>
internal struct Opposing
{
    /// <summary>Units of the asset.</summary>
    public double Quantity;

    /// <summary>Quantity times bankruptcy price, with what funding has moved it, USD.</summary>
    public double BankruptcyUsd;

    /// <summary>The open volume of a side: what is left of its ladders, times auto-deleveraging's factor.</summary>
    public static Opposing Of(in PathInputs inputs, in PathState state, SideOf side)
    {
        StateShape shape = inputs.Run.Shape;
        Opposing sum = default;
        int end = inputs.LadderIndex[2 * side.Asset + side.Side + 1];
        for (int ladder = inputs.LadderIndex[2 * side.Asset + side.Side]; ladder < end; ladder++)
        {
            int next = state.Int(shape.NextRung(side.Role, ladder));
            int last = inputs.Ladders[ladder].End;
            sum.Quantity += inputs.Rungs[last].QuantityBefore - inputs.Rungs[next].QuantityBefore;
            sum.BankruptcyUsd += inputs.Rungs[last].BankruptcyUsdBefore - inputs.Rungs[next].BankruptcyUsdBefore;
        }

        double open = state.Double(side.Asset, AssetDouble.Open(side.Role, side.Side));
        sum.Quantity = Ops.Mul(open, sum.Quantity);
        sum.BankruptcyUsd = Ops.Mul(open, sum.BankruptcyUsd);
        if (Uses.Of(inputs, Mechanism.Funding))
        {
            sum.BankruptcyUsd = Ops.Fma(Funding.Phi(inputs, state, side.Role, side.Asset), sum.Quantity, sum.BankruptcyUsd);
        }

        return sum;
    }

    /// <summary>Equity of the open volume at a price (USD per unit), not under 0.</summary>
    public readonly double Equity(int side, double price)
    {
        double equity = Ops.Fma(Quantity, price, -BankruptcyUsd);
        equity = side == 0 ? equity : -equity;
        return equity > 0 ? equity : 0;
    }
}
