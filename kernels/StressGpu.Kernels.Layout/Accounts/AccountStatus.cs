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

    /// <summary>Within a round: a lending protocol's call is settled next.</summary>
    public const int Called = 3;

    /// <summary>Within a round: the backstop vault takes it over next.</summary>
    public const int TakenOver = 4;
}
