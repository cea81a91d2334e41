using StressGpu.Input;

namespace StressGpu.Cli;

/// <summary>What an import says of itself.</summary>
internal sealed class ImportText(Screen screen)
{
    private const int CoinsShown = 12;

    /// <summary>What a snapshot of positions held and lost.</summary>
    public void Dropped(ImportedBook imported)
    {
        screen.Line($"{Amounts.Count(imported.PositionsOfDate)} positions of {imported.Date}");
        if (imported.DroppedUnknownCoin > 0)
        {
            screen.Line($"  dropped {Amounts.Count(imported.DroppedUnknownCoin)} of {Amounts.Count(imported.DroppedCoins.Length)} coins without a market: "
                + Names(imported.DroppedCoins));
        }

        if (imported.DroppedWithoutEquity > 0)
        {
            screen.Line($"  dropped {Amounts.Count(imported.DroppedWithoutEquity)} of accounts without equity");
        }
    }

    /// <summary>The isolated positions that were written.</summary>
    public void Written(BookDescription description, string output) =>
        screen.Line($"{Amounts.Count(description.Positions)} positions written to {output}: {Amounts.Money(description.NotionalUsd)} notional, "
            + $"{Amounts.Money(description.MarginUsd)} margin, {Amounts.Count(description.LiquidatableAtStart)} liquidatable at the start");

    /// <summary>Collateral and debt of borrowers, and what was assumed of unknown parts.</summary>
    public void Composition(ImportedLoans imported, SnapshotLayout layout, LendingOptions options)
    {
        LoanComposition parts = imported.Composition;
        screen.Line($"{Amounts.Count(imported.Accounts.Accounts.Length)} borrowers: {Amounts.Money(parts.CollateralUsd)} of collateral, "
            + $"{Amounts.Money(parts.DebtUsd)} of debt");
        if (imported.RowsWithoutAsset > 0)
        {
            screen.Line($"  dropped {Amounts.Count(imported.RowsWithoutAsset)} of coins that the scenario does not have "
                + $"(--map COIN=ASSET:UNITS takes them): {Names(imported.CoinsWithoutAsset)}");
        }

        if (layout == SnapshotLayout.CrvUsd)
        {
            screen.Line(options.Threshold is { } threshold
                ? $"  threshold {Amounts.Percent(threshold)} for every loan; soft liquidation is not modelled"
                : "  threshold 1 - 6 % - N/200 for a loan in N bands; soft liquidation is not modelled");
            return;
        }

        (double unknownCollateral, double unknownDebt) = (parts.UnknownCollateralUsd / parts.CollateralUsd, parts.UnknownDebtUsd / parts.DebtUsd);
        screen.Line($"  collateral {Amounts.Percent(1 - unknownCollateral)} stETH; {Amounts.Percent(unknownCollateral)} "
            + $"({Amounts.Money(parts.UnknownCollateralUsd)}, {Amounts.Count(parts.UnknownCollateralRows)} borrowers) "
            + $"unknown, taken for {Word(options.UnknownCollateral)} (--unknown-collateral)");
        screen.Line($"  debt       {Amounts.Percent(parts.EthDebtUsd / parts.DebtUsd)} ETH, {Amounts.Percent(parts.StableDebtUsd / parts.DebtUsd)} stable coins; "
            + $"{Amounts.Percent(unknownDebt)} ({Amounts.Money(parts.UnknownDebtUsd)}, {Amounts.Count(parts.UnknownDebtRows)} borrowers) "
            + $"unknown, taken for {Word(options.UnknownDebt)} (--unknown-debt)");
        Health(imported.Health!);
    }

    /// <summary>How many of the accounts fail at the start prices.</summary>
    public void Liquidatable(int count) => screen.Line($"  {Amounts.Count(count)} accounts liquidatable at the start");

    private void Health(HealthCheck check) => screen.Line(check.Differing == 0
        ? "  health factors are the recorded ones to 1e-10"
        : $"  {Amounts.Count(check.Differing)} health factors differ from the recorded ones by over 1e-10, the most by {Amounts.Percent(check.LargestDifference)}: "
            + string.Join(", ", check.Examples));

    private static string Names(IReadOnlyCollection<string> coins) =>
        string.Join(", ", coins.Take(CoinsShown)) + (coins.Count > CoinsShown ? $" and {coins.Count - CoinsShown} more" : "");

    private static string Word(UnknownPart part) => part switch
    {
        UnknownPart.Eth => "ETH",
        UnknownPart.Steth => "stETH",
        _ => "stable",
    };
}
