namespace StressGpu.Kernels;

/// <summary>An account's liquidation fee, or its liquidator's bonus, now: its class's, or what waiting has made of it (decision 0011).</summary>
internal static class AccountFees
{
    /// <summary>Fee, fraction of executed notional.</summary>
    public static double Rate(in PathInputs inputs, in PathState state, AccountAt at, in ClassEntry margins, int row)
    {
        if (!Uses.Of(inputs, Mechanism.Escalating | Mechanism.Auction))
        {
            return margins.FeeRate;
        }

        int age = AccountWaits.Age(inputs, state, at, row);
        return Uses.Of(inputs, Mechanism.Auction) ? FeeSchedule.Discount(inputs, age) : Grown(inputs, margins.FeeRate, age);
    }

    /// <summary>Bonus over the repaid debt, fraction; an auction that asks a share of the mark gives 1 over it.</summary>
    public static double Bonus(in PathInputs inputs, in PathState state, AccountAt at, in ClassEntry margins, int row)
    {
        if (!Uses.Of(inputs, Mechanism.Escalating | Mechanism.Auction))
        {
            return margins.Bonus;
        }

        int age = AccountWaits.Age(inputs, state, at, row);
        if (!Uses.Of(inputs, Mechanism.Auction))
        {
            return Grown(inputs, margins.Bonus, age);
        }

        double discount = FeeSchedule.Discount(inputs, age);
        return discount / (1.0 - discount);
    }

    /// <summary>A rate that grows with age up to the venue's most, and is never under the class's own.</summary>
    private static double Grown(in PathInputs inputs, double rate, int age)
    {
        double grown = Ops.Fma(inputs.Venue.Terms[0].FeeSlope, age, rate);
        grown = grown < inputs.Venue.Terms[0].FeeMost ? grown : inputs.Venue.Terms[0].FeeMost;
        return grown > rate ? grown : rate;
    }
}
