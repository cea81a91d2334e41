using System.Collections.Immutable;

namespace StressGpu.Input;

/// <summary>How a snapshot of borrowers becomes accounts.</summary>
public sealed record LendingOptions
{
    /// <summary>Ether in USD when the data set of stETH borrowers was taken (June 2023).</summary>
    public const double EthUsdOfJune2023 = 1719.90;

    /// <summary>Index of the margin class that the accounts belong to.</summary>
    public required int MarginClass { get; init; }

    /// <summary>What debt is taken for whose coin the snapshot does not say; not <see cref="UnknownPart.Steth"/>.</summary>
    public UnknownPart UnknownDebt { get; init; } = UnknownPart.Stable;

    /// <summary>What collateral is taken for whose coin the snapshot does not say.</summary>
    public UnknownPart UnknownCollateral { get; init; } = UnknownPart.Eth;

    /// <summary>USD per ether of a snapshot whose amounts are worth in ether.</summary>
    public double EthUsd { get; init; } = EthUsdOfJune2023;

    /// <summary>Multiplies all quantities; positive.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>Liquidation threshold of every crvUSD loan, in (0, 1]; null takes it from the number of bands.</summary>
    public double? Threshold { get; init; }

    /// <summary>Coins of the snapshot as assets of the scenario, where the symbols differ.</summary>
    public ImmutableArray<CoinMapping> Coins { get; init; } = [];
}
