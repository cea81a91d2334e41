namespace StressGpu.Kernels.Layout;

/// <summary>The sums a path keeps, each a slot of doubles per role.</summary>
public static class Tally
{
    public const int Liquidated = 0;
    public const int LiquidatedAtFair = 1;
    public const int Endogenous = 2;
    public const int Accounts = 3;
    public const int BadDebt = 4;
    public const int FundDraw = 5;
    public const int Unfunded = 6;
    public const int Adl = 7;
    public const int AdlHaircut = 8;
    public const int Socialised = 9;
    public const int Unpaid = 10;
    public const int Residual = 11;
    public const int Margin = 12;
    public const int Fees = 13;
    public const int Fund = 14;
    public const int Rounds = 15;
    public const int MaxRounds = 16;
    public const int FirstStep = 17;

    /// <summary>Accounts' losses, USD.</summary>
    public const int AccountLoss = 18;

    /// <summary>What the fund retained of accounts' residuals, USD.</summary>
    public const int AccountRetained = 19;

    /// <summary>Debt of lending accounts when they first trigger, USD.</summary>
    public const int LiquidatableDebt = 20;

    /// <summary>The backstop vault's cash, USD.</summary>
    public const int VaultCash = 21;

    /// <summary>What the outside book gets of funding, USD.</summary>
    public const int FundingNet = 22;

    /// <summary>Funding that closed isolated positions had paid, USD.</summary>
    public const int FundingClosed = 23;

    /// <summary>Voluntarily closed, USD.</summary>
    public const int Panic = 24;

    /// <summary>What holders who closed voluntarily got back of their margins, USD.</summary>
    public const int Returned = 25;

    /// <summary>Trips of the breaker.</summary>
    public const int Halts = 26;

    /// <summary>Equity of isolated positions that the vault took, USD.</summary>
    public const int VaultTaken = 27;

    /// <summary>Largest backlog at a row's end, USD.</summary>
    public const int MaxBacklog = 28;

    /// <summary>What the fund has not paid, in its own units.</summary>
    public const int FundDebt = 29;

    /// <summary>Most that the fund's level, less <see cref="FundDebt"/>, was under its start, in its own units.</summary>
    public const int FundNeed = 30;

    /// <summary>Number of sums.</summary>
    public const int Count = 31;
}
