using System.Collections.Immutable;
using StressGpu.Input.Import;
using StressGpu.Input.Json;
using StressGpu.Model;

namespace StressGpu.Input;

/// <summary>Makes borrowers from the data set of stETH borrowers of Aave v2 (lidofinance/aave-liquidation-model).</summary>
/// <remarks>
/// Amounts there are worth in ether; they keep their worth in USD and become units at the scenario's start prices, so that each
/// health factor is the recorded one whatever the scenario's prices. The weight of all collateral of a borrower is its
/// liquidation threshold. Collateral that is not stETH, and debt that is neither ether nor a listed stable coin, are of unknown
/// coins; options say what they are taken for. Stable coins that the scenario does not have are owed in USD.
/// </remarks>
public static class AaveImport
{
    // Debts of the two sources of the data set agree to about 1e-7.
    private const double Tolerance = 1e-6;

    /// <summary>Reads the file (CSV, plain or gzipped, or Parquet) and makes the accounts.</summary>
    /// <param name="path">The file as the user named it; diagnostics repeat it.</param>
    /// <param name="assets">The scenario's assets.</param>
    /// <param name="options">Margin class, scale, and what unknown parts are taken for.</param>
    public static Parsed<ImportedLoans> Read(string path, ImmutableArray<Asset> assets, LendingOptions options)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(options);
        Faults faults = new();
        Coins coins = new(assets, options.Coins, faults);
        List<AaveRow> rows = AaveReader.Read(path, faults);
        AaveAssets? named = AaveAssets.Of(path, assets, coins, options, faults);
        if (faults.HasErrors || named is null)
        {
            return faults.Result<ImportedLoans>(null);
        }

        LoanBuilder builder = new(assets, options);
        LoanComposition composition = new();
        foreach (AaveRow row in rows)
        {
            composition = Add(row, named, options, composition, builder);
        }

        MarginAccounts accounts = builder.Build();
        return faults.Result(new ImportedLoans(
            accounts, composition, HealthChecks.Of(accounts, assets, [.. rows.Select(r => r.HealthFactor)]), 0, []));
    }

    private static LoanComposition Add(
        AaveRow row, AaveAssets named, LendingOptions options, LoanComposition composition, LoanBuilder builder)
    {
        double known = row.EthDebtEth + row.StableDebtsEth.Sum();
        double unknownDebt = row.DebtEth - known > Tolerance * row.DebtEth ? row.DebtEth - known : 0;
        // What is known adds up to the rest of the debt exactly.
        double fit = known > 0 ? (row.DebtEth - unknownDebt) / known : 1;
        double unknownCollateral = row.CollateralEth - row.StethEth > Tolerance * row.CollateralEth ? row.CollateralEth - row.StethEth : 0;
        double usd = options.EthUsd;
        builder.Add(
            row.Id, row.Threshold,
            [(named.Steth, (row.CollateralEth - unknownCollateral) * usd), (named.UnknownCollateral, unknownCollateral * usd)],
            [
                (named.Eth, row.EthDebtEth * fit * usd),
                .. row.StableDebtsEth.Select((debt, i) => (named.Stables[i], debt * fit * usd)),
                (named.UnknownDebt, unknownDebt * usd),
            ]);
        double scale = options.Scale * usd;
        return composition with
        {
            CollateralUsd = composition.CollateralUsd + scale * row.CollateralEth,
            UnknownCollateralUsd = composition.UnknownCollateralUsd + scale * unknownCollateral,
            UnknownCollateralRows = composition.UnknownCollateralRows + (unknownCollateral > 0 ? 1 : 0),
            DebtUsd = composition.DebtUsd + scale * row.DebtEth,
            EthDebtUsd = composition.EthDebtUsd + scale * fit * row.EthDebtEth,
            UnknownDebtUsd = composition.UnknownDebtUsd + scale * unknownDebt,
            UnknownDebtRows = composition.UnknownDebtRows + (unknownDebt > 0 ? 1 : 0),
        };
    }
}
