namespace StressGpu.Kernels.Layout;

/// <summary>States of a touched account; the numbers that kernels compare with.</summary>
public static class AccountStatus
{
    /// <summary>It goes on.</summary>
    public const int Open = 0;

    /// <summary>Its positions and debts are gone, collateral pays what it owes.</summary>
    public const int WindingUp = 1;

    /// <summary>It has been wound up.</summary>
    public const int Closed = 2;
}
