namespace StressGpu.Kernels;

/// <summary>
/// One side's swept rungs at the executed price X, before auto-deleveraging's factor. By bankruptcy price K each falls in
/// one of three classes: bankrupt (equity under 0, a shortfall), limited (equity under the full fee, all of it is the fee),
/// and paying the full fee.
/// </summary>
internal struct Classes
{
    /// <summary>+1 long, -1 short.</summary>
    public double Sign;

    /// <summary>X, USD per unit.</summary>
    public double Price;

    /// <summary>f X, USD per unit.</summary>
    public double FeeUsdPerUnit;

    /// <summary>A rung is bankrupt while its signed bankruptcy price is over this.</summary>
    public double BankruptOver;

    /// <summary>A rung cannot pay the full fee while its signed bankruptcy price is over this.</summary>
    public double LimitedOver;

    public double FeesUsd;
    public double ResidualUsd;
    public double ShortfallUsd;
    public double BankruptQuantity;
    public double BankruptUsd;

    /// <summary>Empty classes of a side (0 long, 1 short) at an executed price.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Classes Of(int side, double price, double feeRate)
    {
        Classes it = default;
        it.Sign = Ops.Signed(1.0, side);
        it.Price = price;
        it.FeeUsdPerUnit = Ops.Mul(feeRate, price);
        it.BankruptOver = Ops.Signed(price, side);
        it.LimitedOver = it.BankruptOver - it.FeeUsdPerUnit;
        return it;
    }

    /// <summary>Settles rungs from … to-1 of one ladder: few as a rule, and then without a branch on their classes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Settle(in PathInputs inputs, int ladder, int from, int to)
    {
        int count = to - from;
        if (count > Ops.NearDoubles || (count > 1 && inputs.Ladders[ladder].Ordered == 0))
        {
            this = Several(this, inputs, ladder, from, to);
            return;
        }

        int bankrupt = Ops.CountOver(inputs.Keys, from, BankruptOver);
        int notFull = Ops.CountOver(inputs.Keys, from, LimitedOver);
        int limited = from + (bankrupt < count ? bankrupt : count);
        int full = from + (notFull < count ? notFull : count);
        Add(inputs.Rungs, from, limited, full, to);
    }

    /// <summary>The bankrupt volume for the waterfall, scaled by what auto-deleveraging left open.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Bankruptcy Bankrupt(double open)
    {
        Bankruptcy it;
        it.Price = Price;
        it.Quantity = Ops.Mul(open, BankruptQuantity);
        it.Usd = Ops.Mul(open, BankruptUsd);
        it.ShortfallUsd = Ops.Mul(open, ShortfallUsd);
        return it;
    }

    /// <summary>Settles many rungs, or rungs whose bankruptcy prices are in no order.</summary>
    [MethodImpl(Ops.Boundary)]
    private static Classes Several(Classes side, in PathInputs inputs, int ladder, int from, int to)
    {
        if (inputs.Ladders[ladder].Ordered != 0)
        {
            int limited = FirstNotOver(inputs.Keys, from, to, side.BankruptOver);
            int full = FirstNotOver(inputs.Keys, limited, to, side.LimitedOver);
            side.Add(inputs.Rungs, from, limited, full, to);
            return side;
        }

        for (int rung = from; rung < to; rung++)
        {
            double key = inputs.Keys[rung];
            int limited = key > side.BankruptOver ? rung + 1 : rung;
            int full = key > side.LimitedOver ? rung + 1 : rung;
            side.Add(inputs.Rungs, rung, limited, full, rung + 1);
        }

        return side;
    }

    /// <summary>Adds the three classes, from … limited … full … to; an empty one adds 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(Rungs rungs, int from, int limited, int full, int to)
    {
        double quantity = rungs[limited].QuantityBefore - rungs[from].QuantityBefore;
        double usd = rungs[limited].BankruptcyUsdBefore - rungs[from].BankruptcyUsdBefore;
        BankruptQuantity += quantity;
        BankruptUsd += usd;
        ShortfallUsd += Ops.NotNegative(-Equity(quantity, usd));
        quantity = rungs[full].QuantityBefore - rungs[limited].QuantityBefore;
        usd = rungs[full].BankruptcyUsdBefore - rungs[limited].BankruptcyUsdBefore;
        FeesUsd += Ops.NotNegative(Equity(quantity, usd));
        quantity = rungs[to].QuantityBefore - rungs[full].QuantityBefore;
        usd = rungs[to].BankruptcyUsdBefore - rungs[full].BankruptcyUsdBefore;
        double fee = Ops.Mul(quantity, FeeUsdPerUnit);
        FeesUsd += fee;
        ResidualUsd += Ops.NotNegative(Equity(quantity, usd) - fee);
    }

    /// <summary>Of rungs of one class; where it should not be negative it is so by a rounding only.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly double Equity(double quantity, double bankruptcyUsd) =>
        Ops.Mul(Sign, Ops.Fma(quantity, Price, -bankruptcyUsd));

    private static int FirstNotOver(Doubles keys, int from, int to, double bound)
    {
        if (from == to || !(keys[from] > bound))
        {
            return from;
        }

        if (keys[to - 1] > bound)
        {
            return to;
        }

        int low = from, high = to - 1;
        while (high - low > 1)
        {
            int middle = (low + high) >> 1;
            bool over = keys[middle] > bound;
            low = over ? middle : low;
            high = over ? high : middle;
        }

        return high;
    }
}
