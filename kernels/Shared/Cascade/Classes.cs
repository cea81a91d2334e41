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

    /// <summary>X less funding paid, USD per unit.</summary>
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

    /// <summary>Sets the full fee, USD per unit, for what is settled next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Charge(double feeUsdPerUnit)
    {
        FeeUsdPerUnit = feeUsdPerUnit;
        LimitedOver = BankruptOver - feeUsdPerUnit;
    }

    /// <summary>Settles rungs from … to-1 of one ladder, most often all of one class.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Settle(in PathInputs inputs, int ladder, int from, int to)
    {
        double first = inputs.Rungs[from].SignedBankruptcyPrice;
        double last = inputs.Rungs[to - 1].SignedBankruptcyPrice;
        bool same = first > BankruptOver == last > BankruptOver & first > LimitedOver == last > LimitedOver;
        if (to - from > 1 && !(same & inputs.Ladders[ladder].Ordered != 0))
        {
            this = Mixed(this, inputs.Rungs, from, to, inputs.Ladders[ladder].Ordered);
            return;
        }

        double quantity = inputs.Rungs[to].QuantityBefore - inputs.Rungs[from].QuantityBefore;
        double usd = inputs.Rungs[to].BankruptcyUsdBefore - inputs.Rungs[from].BankruptcyUsdBefore;
        if (first > BankruptOver)
        {
            AddBankrupt(quantity, usd);
        }
        else
        {
            // Limited or full: where all equity is the fee, the residual comes to 0 of itself.
            double equity = Equity(quantity, usd);
            double full = Ops.Mul(quantity, FeeUsdPerUnit);
            double fee = Ops.SelectOver(first, LimitedOver, Ops.NotNegative(equity), full);
            FeesUsd += fee;
            ResidualUsd += Ops.NotNegative(equity - fee);
        }
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

    /// <summary>Settles rungs of several classes.</summary>
    [MethodImpl(Ops.Boundary)]
    private static Classes Mixed(Classes side, Rungs rungs, int from, int to, int ordered)
    {
        if (ordered != 0)
        {
            int limited = FirstNotOver(rungs, from, to, side.BankruptOver);
            int full = FirstNotOver(rungs, limited, to, side.LimitedOver);
            side.Add(rungs, from, limited, full, to);
            return side;
        }

        for (int rung = from; rung < to; rung++)
        {
            double key = rungs[rung].SignedBankruptcyPrice;
            int limited = key > side.BankruptOver ? rung + 1 : rung;
            int full = key > side.LimitedOver ? rung + 1 : rung;
            side.Add(rungs, rung, limited, full, rung + 1);
        }

        return side;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddBankrupt(double quantity, double usd)
    {
        BankruptQuantity += quantity;
        BankruptUsd += usd;
        ShortfallUsd += Ops.NotNegative(-Equity(quantity, usd));
    }

    private void Add(Rungs rungs, int from, int limited, int full, int to)
    {
        if (limited > from)
        {
            double quantity = rungs[limited].QuantityBefore - rungs[from].QuantityBefore;
            double usd = rungs[limited].BankruptcyUsdBefore - rungs[from].BankruptcyUsdBefore;
            AddBankrupt(quantity, usd);
        }

        if (full > limited)
        {
            double quantity = rungs[full].QuantityBefore - rungs[limited].QuantityBefore;
            double usd = rungs[full].BankruptcyUsdBefore - rungs[limited].BankruptcyUsdBefore;
            FeesUsd += Ops.NotNegative(Equity(quantity, usd));
        }

        if (to > full)
        {
            double quantity = rungs[to].QuantityBefore - rungs[full].QuantityBefore;
            double usd = rungs[to].BankruptcyUsdBefore - rungs[full].BankruptcyUsdBefore;
            double fee = Ops.Mul(quantity, FeeUsdPerUnit);
            FeesUsd += fee;
            ResidualUsd += Ops.NotNegative(Equity(quantity, usd) - fee);
        }
    }

    /// <summary>Of rungs of one class; where it should not be negative it is so by a rounding only.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly double Equity(double quantity, double bankruptcyUsd) =>
        Ops.Mul(Sign, Ops.Fma(quantity, Price, -bankruptcyUsd));

    private static int FirstNotOver(Rungs rungs, int from, int to, double bound)
    {
        if (from == to || !(rungs[from].SignedBankruptcyPrice > bound))
        {
            return from;
        }

        if (rungs[to - 1].SignedBankruptcyPrice > bound)
        {
            return to;
        }

        int low = from, high = to - 1;
        while (high - low > 1)
        {
            int middle = (low + high) >> 1;
            bool over = rungs[middle].SignedBankruptcyPrice > bound;
            low = over ? middle : low;
            high = over ? high : middle;
        }

        return high;
    }
}
