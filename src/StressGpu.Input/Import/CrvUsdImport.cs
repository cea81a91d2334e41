using System.Collections.Immutable;
using StressGpu.Input.Import;
using StressGpu.Input.Json;
using StressGpu.Input.Tables;
using StressGpu.Model;

namespace StressGpu.Input;

/// <summary>Makes borrowers from snapshots of crvUSD loans: a row for each borrower and day, without names or days.</summary>
/// <remarks>
/// Columns <c>collateral_asset,debt_crvusd,collateral_amount,n_bands</c>. Collateral keeps its quantity. The threshold of a loan in
/// N bands is 1 - d - N/(2 A), with d the liquidation discount of 6 % and A = 100 as in crvUSD's first markets: what is left of
/// the value at the bands' upper end on the way through them, in the form of Curve's formula of the largest loan. Soft
/// liquidation inside the bands is not modelled, nor where they lie. Debt is owed in USD, or in the scenario's CRVUSD.
/// </remarks>
public static class CrvUsdImport
{
    private const double LiquidationDiscount = 0.06;
    private const double Amplification = 100;

    /// <summary>Reads the file (CSV, plain or gzipped, or Parquet) and makes the accounts.</summary>
    /// <param name="path">The file as the user named it; diagnostics repeat it.</param>
    /// <param name="assets">The scenario's assets.</param>
    /// <param name="options">Margin class, scale, threshold and coins.</param>
    public static Parsed<ImportedLoans> Read(string path, ImmutableArray<Asset> assets, LendingOptions options)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(options);
        Faults faults = new();
        Coins coins = new(assets, options.Coins, faults);
        List<CrvUsdRow> rows = CrvUsdReader.Read(path, faults);
        if (faults.HasErrors)
        {
            return faults.Result<ImportedLoans>(null);
        }

        LoanBuilder builder = new(assets, options);
        int owed = coins.Find("CRVUSD")?.Asset ?? LoanRow.Usd;
        List<string> dropped = [];
        (double collateral, double debt) = (0, 0);
        foreach (CrvUsdRow row in rows)
        {
            if (coins.Find(row.Coin) is not var (asset, units))
            {
                dropped.Add(row.Coin);
                continue;
            }

            double usd = row.Quantity * units * assets[asset].PriceUsd;
            builder.Add(row.Id, options.Threshold ?? ThresholdOf(row.Bands), [(asset, usd)], [(owed, row.DebtUsd)]);
            (collateral, debt) = (collateral + options.Scale * usd, debt + options.Scale * row.DebtUsd);
        }

        if (dropped.Count == rows.Count)
        {
            faults.Error(new SourcePlace(path), "collateral_asset", $"has loans in {string.Join(", ", dropped.Distinct())} only, which the scenario does not have, expected one of its assets or --map COIN=ASSET:UNITS");
        }

        return faults.Result(new ImportedLoans(
            builder.Build(), new LoanComposition { CollateralUsd = collateral, DebtUsd = debt }, null, dropped.Count,
            [.. dropped.CountBy(c => c).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key)]));
    }

    private static double ThresholdOf(double bands) => 1 - LiquidationDiscount - bands / (2 * Amplification);
}
