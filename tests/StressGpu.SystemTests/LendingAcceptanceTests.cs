using System.Globalization;

namespace StressGpu.SystemTests;

/// <summary>Debt that a shock makes liquidatable is what a sum over the real borrowers' rows says.</summary>
/// <param name="output">Takes the figures.</param>
public sealed class LendingAcceptanceTests(ITestOutputHelper output) : IDisposable
{
    // Log prices are single precision, so marks are exact to about 1e-7.
    private const double MarkPrecision = 1e-6;

    private readonly Workspace workspace = new();

    [Theory]
    [InlineData("stable", "eth")]
    [InlineData("stable", "stable")]
    [InlineData("stable", "steth")]
    [InlineData("eth", "eth")]
    [InlineData("eth", "stable")]
    [InlineData("eth", "steth")]
    public void Liquidatable_debt_of_aave_v2_is_that_of_the_rows(string unknownDebt, string unknownCollateral)
    {
        string file = RealData.File("lending/aave_v2_steth_positions_2023-06.csv.gz");
        LendingSnapshot snapshot = new(file);
        string market = Write("market.json", 1, 1, "{ }");
        Stress.Run(
            "book", "import", file, "--scenario", market, "--out", workspace["aave"],
            "--unknown-debt", unknownDebt, "--unknown-collateral", unknownCollateral).Expect(0);

        Compare(snapshot, (0.7, 0.7), unknownDebt, unknownCollateral);
        Compare(snapshot, (1, 0.9), unknownDebt, unknownCollateral);
    }

    public void Dispose() => workspace.Dispose();

    private void Compare(LendingSnapshot snapshot, (double Eth, double Steth) move, string unknownDebt, string unknownCollateral)
    {
        double Of(string part) => part switch { "eth" => move.Eth, "steth" => move.Steth, _ => 1 };
        (double expected, int count, double nearest) = snapshot.Liquidatable(move.Eth, move.Steth, Of(unknownDebt), Of(unknownCollateral));
        Assert.True(nearest > MarkPrecision, $"a health factor of 1 within {nearest} can fall on either side");

        string scenario = Write("run.json", move.Eth, move.Steth, """
            { "accounts": { "accounts": "aave/accounts.csv", "collateral": "aave/collateral.csv", "loans": "aave/loans.csv" } }
            """);
        Stress.Run("run", scenario, "--out", workspace["out"], "--force", "--quiet").Expect(0);
        string paths = workspace["out/paths.parquet"];
        double actual = Duck.Number($"SELECT liquidatable_debt_usd FROM '{paths}'");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"ETH x{move.Eth}, stETH x{move.Steth}, unknown debt {unknownDebt}, collateral {unknownCollateral}: {actual:F2} USD, {count} of {snapshot.Borrowers} borrowers"));
        Assert.Equal(expected, actual, MarkPrecision * expected);
        Assert.True(count > 4 && Duck.Number($"SELECT liquidated_accounts FROM '{paths}'") >= count);
    }

    private string Write(string name, double eth, double steth, string book) => workspace.Write(name, string.Create(CultureInfo.InvariantCulture, $$"""
        {
          "name": "one shock", "seed": 1, "paths": 1, "horizon": { "hours": 1, "stepMinutes": 30 },
          "assets": [
            { "id": "USDC", "priceUsd": 1, "annualVolatility": 0, "depthUsdPerPercent": 1e18, "maintenanceTiers": [ { "fromNotionalUsd": 0, "rate": 0.01 } ] },
            { "id": "ETH", "priceUsd": 1719.9, "annualVolatility": 0, "depthUsdPerPercent": 1e18, "maintenanceTiers": [ { "fromNotionalUsd": 0, "rate": 0.01 } ] },
            { "id": "STETH", "priceUsd": 1717, "annualVolatility": 0, "depthUsdPerPercent": 1e18, "maintenanceTiers": [ { "fromNotionalUsd": 0, "rate": 0.01 } ] }
          ],
          "market": { "model": "gbm", "correlation": [ [1, 0, 0], [0, 1, 0], [0, 0, 1] ],
            "shocks": [ { "asset": "ETH", "atHours": 0, "change": {{eth - 1:R}} }, { "asset": "STETH", "atHours": 0, "change": {{steth - 1:R}} } ] },
          "venue": {
            "markPrice": "index", "liquidationFeeRate": 0, "insuranceFundUsd": 0, "afterFund": "unpaid",
            "marginClasses": [ { "id": "aave", "liquidation": "closeFactor" } ]
          },
          "book": {{book}}
        }
        """));
}
