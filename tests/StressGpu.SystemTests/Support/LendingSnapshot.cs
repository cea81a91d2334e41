using System.Globalization;
using System.IO.Compression;

namespace StressGpu.SystemTests;

/// <summary>The snapshot of Aave v2's borrowers with stETH, valued straight from its rows without anything of the product.</summary>
internal sealed class LendingSnapshot
{
    private const double EthUsd = 1719.90;

    // Sums of the snapshot's two sources agree to about 1e-7.
    private const double Rounding = 1e-6;

    private readonly List<Dictionary<string, double>> rows = [];

    public LendingSnapshot(string path)
    {
        using GZipStream unzipped = new(System.IO.File.OpenRead(path), CompressionMode.Decompress);
        using StreamReader reader = new(unzipped);
        string[] names = reader.ReadLine()!.Split(',');
        while (reader.ReadLine() is { } line)
        {
            string[] fields = line.Split(',');
            rows.Add(names.Index().Skip(1).ToDictionary(
                n => n.Item, n => double.TryParse(fields[n.Index], CultureInfo.InvariantCulture, out double value) ? value : 0));
        }
    }

    public int Borrowers => rows.Count;

    /// <summary>
    /// Debt, USD, of all whose health factor is under 1 at the start or after the move, each at the prices at which it is first so;
    /// and how near to 1 the nearest health factor comes.
    /// </summary>
    /// <param name="eth">ETH after the move over before.</param>
    /// <param name="steth">stETH after the move over before.</param>
    /// <param name="unknownDebt">The same of what unknown debt is taken for.</param>
    /// <param name="unknownCollateral">The same of what unknown collateral is taken for.</param>
    public (double DebtUsd, int Count, double NearestToOne) Liquidatable(double eth, double steth, double unknownDebt, double unknownCollateral)
    {
        (double sum, int count, double nearest) = (0, 0, double.PositiveInfinity);
        foreach (Dictionary<string, double> row in rows)
        {
            double threshold = row["liq_threshold_bps"] / 1e4;
            double staked = Math.Min(row["steth_collateral_eth"], row["collateral_eth"]);
            double known = row["eth_debt_amount"] + row.Where(c => c.Key.EndsWith("_debt_eth", StringComparison.Ordinal)).Sum(c => c.Value);
            double rest = Math.Max(0, row["debt_eth"] - known) is var r && r > Rounding * row["debt_eth"] ? r : 0;
            double fit = known > 0 ? (row["debt_eth"] - rest) / known : 1;
            double owedEth = fit * row["eth_debt_amount"];
            double owedStable = row["debt_eth"] - rest - owedEth;
            double held = staked * steth + (row["collateral_eth"] - staked) * unknownCollateral;
            double owed = owedEth * eth + owedStable + rest * unknownDebt;
            double start = threshold * row["collateral_eth"] / row["debt_eth"];
            double moved = threshold * held / owed;
            nearest = Math.Min(nearest, Math.Min(Math.Abs(start - 1), Math.Abs(moved - 1)));
            count += start < 1 || moved < 1 ? 1 : 0;
            sum += start < 1 ? row["debt_eth"] : moved < 1 ? owed : 0;
        }

        return (EthUsd * sum, count, nearest);
    }
}
