namespace StressGpu.Model;

/// <summary>Cross-margin accounts drawn from the seed.</summary>
public sealed record SyntheticAccounts
{
    /// <summary>Number of accounts with perpetuals in several assets against USD and coin collateral; not negative.</summary>
    public int Cross { get; init; }

    /// <summary>Total notional of the cross accounts' perpetuals, USD.</summary>
    public double CrossOpenInterestUsd { get; init; }

    /// <summary>Mean number of assets that a cross account holds, at least 1.</summary>
    public double MeanAssets { get; init; } = 3;

    /// <summary>Median leverage of cross accounts: notional over equity.</summary>
    public double MedianLeverage { get; init; } = 4;

    /// <summary>Share of a cross account's collateral that is held in coin, in [0, 1].</summary>
    public double CoinShare { get; init; } = 0.3;

    /// <summary>Number of borrowers with coin collateral against USD debt; not negative.</summary>
    public int Borrowers { get; init; }

    /// <summary>Total debt of the borrowers, USD.</summary>
    public double DebtUsd { get; init; }

    /// <summary>Median health factor of borrowers, over 1.</summary>
    public double MedianHealthFactor { get; init; } = 1.6;

    /// <summary>Number of accounts that hold options; not negative.</summary>
    public int OptionAccounts { get; init; }

    /// <summary>Total underlying notional of options, USD.</summary>
    public double OptionNotionalUsd { get; init; }

    /// <summary>Standard deviation of log size.</summary>
    public double SizeSigma { get; init; } = 1.5;

    /// <summary>Margin class of cross accounts.</summary>
    public int CrossClass { get; init; }

    /// <summary>Margin class of borrowers.</summary>
    public int BorrowerClass { get; init; }

    /// <summary>Margin class of option accounts.</summary>
    public int OptionClass { get; init; }
}
