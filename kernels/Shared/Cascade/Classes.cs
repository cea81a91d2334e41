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
    public static Classes Of(int side, double price, double feeRate)
    {
        Classes it = default;
        it.Sign = side == 0 ? 1.0 : -1.0;
        it.Price = price;
        it.FeeUsdPerUnit = Ops.Mul(feeRate, price);
        it.BankruptOver = side == 0 ? price : -price;
        it.LimitedOver = it.BankruptOver - it.FeeUsdPerUnit;
        return it;
    }

    /// <summary>Settles rungs from … to-1 of one ladder.</summary>
    public void Settle(Rungs rungs, int from, int to, int ordered)
    {
        if (ordered != 0)
        {
            int limited = FirstNotOver(rungs, from, to, BankruptOver);
            int full = FirstNotOver(rungs, limited, to, LimitedOver);
            Add(rungs, from, limited, full, to);
            return;
        }

        for (int rung = from; rung < to; rung++)
        {
            double key = rungs[rung].SignedBankruptcyPrice;
            int limited = key > BankruptOver ? rung + 1 : rung;
            int full = key > LimitedOver ? rung + 1 : rung;
            Add(rungs, rung, limited, full, rung + 1);
        }
    }

    /// <summary>The bankrupt volume for the waterfall, scaled by what auto-deleveraging left open.</summary>
    public readonly Bankruptcy Bankrupt(double open)
    {
        Bankruptcy it;
        it.Price = Price;
        it.Quantity = Ops.Mul(open, BankruptQuantity);
        it.Usd = Ops.Mul(open, BankruptUsd);
        it.ShortfallUsd = Ops.Mul(open, ShortfallUsd);
        return it;
    }

    private void Add(Rungs rungs, int from, int limited, int full, int to)
    {
        if (limited > from)
        {
            double quantity = rungs[limited].QuantityBefore - rungs[from].QuantityBefore;
            double usd = rungs[limited].BankruptcyUsdBefore - rungs[from].BankruptcyUsdBefore;
            BankruptQuantity += quantity;
            BankruptUsd += usd;
            ShortfallUsd += NotNegative(-Equity(quantity, usd));
        }

        if (full > limited)
        {
            double quantity = rungs[full].QuantityBefore - rungs[limited].QuantityBefore;
            double usd = rungs[full].BankruptcyUsdBefore - rungs[limited].BankruptcyUsdBefore;
            FeesUsd += NotNegative(Equity(quantity, usd));
        }

        if (to > full)
        {
            double quantity = rungs[to].QuantityBefore - rungs[full].QuantityBefore;
            double usd = rungs[to].BankruptcyUsdBefore - rungs[full].BankruptcyUsdBefore;
            double fee = Ops.Mul(quantity, FeeUsdPerUnit);
            FeesUsd += fee;
            ResidualUsd += NotNegative(Equity(quantity, usd) - fee);
        }
    }

    private readonly double Equity(double quantity, double bankruptcyUsd) =>
        Ops.Mul(Sign, Ops.Fma(quantity, Price, -bankruptcyUsd));

    /// <summary>Sums of rungs of one class can miss 0 by a rounding only.</summary>
    private static double NotNegative(double value) => value > 0 ? value : 0;

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
