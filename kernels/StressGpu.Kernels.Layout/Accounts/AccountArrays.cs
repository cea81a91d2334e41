namespace StressGpu.Kernels.Layout;

/// <summary>The accounts of the account engine as flat arrays; every array has at least one element.</summary>
public sealed record AccountArrays
{
    /// <summary>The accounts.</summary>
    public required AccountEntry[] Accounts { get; init; }

    /// <summary>Their legs, account by account.</summary>
    public required LegEntry[] Legs { get; init; }

    /// <summary>The margin classes.</summary>
    public required ClassEntry[] Classes { get; init; }

    /// <summary>Maintenance tiers, asset by asset.</summary>
    public required TierEntry[] Tiers { get; init; }

    /// <summary>First tier of each asset, [padded asset + 1].</summary>
    public required int[] TierIndex { get; init; }

    /// <summary>Groups of blocks: a row of a group bounds the rows of one block.</summary>
    public required ScreenBlock[] Groups { get; init; }

    /// <summary>Blocks of rows.</summary>
    public required ScreenBlock[] Blocks { get; init; }

    /// <summary>Account of each row, [32 block + row]; -1 for a row that stands for none.</summary>
    public required int[] RowAccount { get; init; }

    /// <summary>Weights of groups and blocks.</summary>
    public required float[] Weights { get; init; }

    /// <summary>Factors of groups and blocks: float slots within a role's factors.</summary>
    public required int[] FactorSlots { get; init; }

    /// <summary>Perpetual legs, asset by asset.</summary>
    public required int[] PerpetualLegs { get; init; }

    /// <summary>First perpetual leg of each asset, [padded asset + 1].</summary>
    public required int[] PerpetualIndex { get; init; }

    /// <summary>Series of options.</summary>
    public OptionSeries[] Series { get; init; } = [default];

    /// <summary>The same series, with what the book needs of them.</summary>
    public SeriesEntry[] SeriesEntries { get; init; } = [default];

    /// <summary>Volatility surfaces.</summary>
    public SurfaceTerms[] Surfaces { get; init; } = [default];

    /// <summary>Asset of each surface.</summary>
    public int[] SurfaceAsset { get; init; } = [0];

    /// <summary>Number of series of options; 0 for none.</summary>
    public int SeriesCount { get; init; }

    /// <summary>Number of the screen's factors.</summary>
    public int Factors { get; init; }

    /// <summary>Number of accounts; 0 for none.</summary>
    public required int Count { get; init; }

    /// <summary>No accounts.</summary>
    public static AccountArrays None { get; } = new()
    {
        Accounts = [default],
        Legs = [default],
        Classes = [default],
        Tiers = [default],
        TierIndex = [0],
        Groups = [default],
        Blocks = [default],
        RowAccount = [-1],
        Weights = [0],
        FactorSlots = [0],
        PerpetualLegs = [0],
        PerpetualIndex = [0],
        Count = 0,
    };
}
