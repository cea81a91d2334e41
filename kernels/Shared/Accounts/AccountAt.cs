namespace StressGpu.Kernels;

/// <summary>One account of a path in one of its roles, and the prices it is looked at with.</summary>
internal struct AccountAt
{
    /// <summary>0 the traded path, 1 its shadow.</summary>
    public int Role;

    public int Account;

    /// <summary>1 where the path's state holds the account, 0 where it stands as at the start.</summary>
    public int Touched;

    /// <summary>Slot of the first asset's price, USD: <see cref="AccountShape.Mark"/> or <see cref="AccountShape.Executed"/>.</summary>
    public int Prices;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static AccountAt Of(int role, int account, int touched, int prices)
    {
        AccountAt it;
        it.Role = role;
        it.Account = account;
        it.Touched = touched;
        it.Prices = prices;
        return it;
    }

    /// <summary>USD balance.</summary>
    public readonly double Cash(in PathInputs inputs, in PathState state) => Touched != 0
        ? state.Double(inputs.Run.Shape.Accounts.Cash(Role, Account))
        : AccountFunding.CashUsd(inputs, state, Role, Account);

    /// <summary>Units of one of the account's legs.</summary>
    public readonly double Units(in PathInputs inputs, in PathState state, int leg) => Touched != 0
        ? state.Double(inputs.Run.Shape.Accounts.Units(Role, leg))
        : inputs.Accounts.Legs[leg].Units;

    /// <summary>What signed units of an asset are looked at with, USD per unit: at marks, what is illiquid is marked to model.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly double Price(in PathInputs inputs, in PathState state, int asset, double held) =>
        Uses.Of(inputs, Mechanism.Illiquid) && Prices == inputs.Run.Shape.Accounts.Mark(0)
            ? VenueState.Double(inputs, state, asset, held > 0 ? VenueDouble.LongMark : VenueDouble.ShortMark)
            : state.Double(Prices + asset);
}
