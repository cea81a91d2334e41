namespace StressGpu.Kernels.Layout;

/// <summary>The columns a kernel writes, <c>[column][path]</c>, in the order of paths.parquet.</summary>
public static class ResultColumn
{
    public const int Liquidated = 0;
    public const int LiquidatedAtFair = 1;
    public const int ShadowLiquidated = 2;
    public const int Endogenous = 3;
    public const int LiquidatedAccounts = 4;
    public const int BadDebt = 5;
    public const int FundDraw = 6;
    public const int Unfunded = 7;
    public const int Adl = 8;
    public const int AdlHaircut = 9;
    public const int Socialised = 10;
    public const int Unpaid = 11;
    public const int Retained = 12;
    public const int AccountLoss = 13;
    public const int Fees = 14;
    public const int FundingNet = 15;
    public const int MaxDrawdown = 16;
    public const int MaxDrawdownFair = 17;
    public const int Rounds = 18;
    public const int MaxRoundsInStep = 19;
    public const int FirstLiquidationStep = 20;
    public const int Halts = 21;

    /// <summary>Endogenous over liquidated volume, 0 where nothing is liquidated.</summary>
    public const int BranchingRatio = 22;
    public const int LiquidatableDebt = 23;
    public const int VaultLoss = 24;

    /// <summary>Closed voluntarily, USD.</summary>
    public const int Panic = 25;

    /// <summary>Funding that closed isolated positions had paid, USD.</summary>
    public const int FundingClosed = 26;

    /// <summary>Equity of isolated positions that the vault took, USD.</summary>
    public const int VaultTaken = 27;

    /// <summary>Largest backlog at a step's end, USD.</summary>
    public const int MaxBacklog = 28;

    /// <summary>Smallest fund that would have paid everything, USD.</summary>
    public const int FundNeed = 29;

    /// <summary>Statistical weight, after the columns that are reported.</summary>
    public const int Weight = 30;

    /// <summary>Steps in which the path's drivers were shifted, for pilots.</summary>
    public const int ShiftedSteps = 31;

    /// <summary>Number of columns.</summary>
    public const int Count = 32;

    /// <summary>Further columns per asset: fall of the traded and of the fair price, USD liquidated, bad debt USD, return of the fair price.</summary>
    public const int PerAsset = 5;
}
