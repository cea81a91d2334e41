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
        : inputs.Accounts.Accounts[Account].CashUsd;

    /// <summary>Units of one of the account's legs.</summary>
    public readonly double Units(in PathInputs inputs, in PathState state, int leg) => Touched != 0
        ? state.Double(inputs.Run.Shape.Accounts.Units(Role, leg))
        : inputs.Accounts.Legs[leg].Units;
}
