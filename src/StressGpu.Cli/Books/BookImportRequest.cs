using System.Collections.Immutable;
using StressGpu.Input;

namespace StressGpu.Cli;

/// <summary>What <c>book import</c> is asked for.</summary>
internal sealed record BookImportRequest
{
    /// <summary>The snapshot.</summary>
    public required string File { get; init; }

    /// <summary>The scenario whose assets and margin classes are taken.</summary>
    public required string Scenario { get; init; }

    /// <summary>File or directory to write.</summary>
    public required string Output { get; init; }

    /// <summary>Of a snapshot of positions.</summary>
    public required ImportOptions Positions { get; init; }

    /// <summary>Whether positions become cross-margin accounts.</summary>
    public bool AsAccounts { get; init; }

    /// <summary>Margin class of the accounts; null takes the first that fits.</summary>
    public string? MarginClass { get; init; }

    /// <summary>What unknown debt is taken for; null for the default.</summary>
    public UnknownPart? UnknownDebt { get; init; }

    /// <summary>What unknown collateral is taken for; null for the default.</summary>
    public UnknownPart? UnknownCollateral { get; init; }

    /// <summary>USD per ether of the snapshot; null for the default.</summary>
    public double? EthUsd { get; init; }

    /// <summary>Threshold of crvUSD loans; null takes it from their bands.</summary>
    public double? Threshold { get; init; }

    /// <summary>Coins under other symbols.</summary>
    public ImmutableArray<CoinMapping> Coins { get; init; } = [];

    /// <summary>The first option that a layout has no use for; null where all fit.</summary>
    public string? Misplaced(SnapshotLayout layout)
    {
        bool isLending = layout != SnapshotLayout.Positions;
        return isLending && Positions.Date is not null ? "--date"
            : isLending && Positions.Rebase ? "--rebase"
            : isLending && AsAccounts ? "--as-accounts"
            : !isLending && !AsAccounts && MarginClass is not null ? "--class"
            : layout != SnapshotLayout.AaveSteth && UnknownDebt is not null ? "--unknown-debt"
            : layout != SnapshotLayout.AaveSteth && UnknownCollateral is not null ? "--unknown-collateral"
            : layout != SnapshotLayout.AaveSteth && EthUsd is not null ? "--eth-usd"
            : layout != SnapshotLayout.CrvUsd && Threshold is not null ? "--threshold"
            : !isLending && !Coins.IsEmpty ? "--map"
            : null;
    }
}
