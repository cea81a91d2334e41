using System.Collections.Immutable;

namespace StressGpu.Input.Import;

/// <summary>A borrower of Aave v2 with staked ether; amounts are worth in ether.</summary>
internal sealed record AaveRow
{
    public required int Line { get; init; }

    public required string Id { get; init; }

    public required double CollateralEth { get; init; }

    public required double StethEth { get; init; }

    /// <summary>Liquidation threshold of the whole collateral, fraction.</summary>
    public required double Threshold { get; init; }

    public required double HealthFactor { get; init; }

    public required double DebtEth { get; init; }

    public required double EthDebtEth { get; init; }

    /// <summary>Debts in <see cref="AaveColumns.Stables"/>, 0 where the field is empty.</summary>
    public required ImmutableArray<double> StableDebtsEth { get; init; }
}
