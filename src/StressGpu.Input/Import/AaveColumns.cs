using System.Collections.Immutable;
using StressGpu.Input.Shapes;
using StressGpu.Input.Tables;

namespace StressGpu.Input.Import;

/// <summary>Columns of the data set of stETH borrowers of Aave v2 (lidofinance/aave-liquidation-model).</summary>
internal static class AaveColumns
{
    public const int Id = 0;
    public const int Collateral = 1;
    public const int Debt = 2;
    public const int Threshold = 3;
    public const int HealthFactor = 4;
    public const int StethCollateral = 5;
    public const int EthDebt = 6;

    /// <summary>First column of debts in stable coins.</summary>
    public const int StableDebts = 7;

    /// <summary>Tells this layout from others.</summary>
    public const string Mark = "steth_collateral_eth";

    public static ImmutableArray<string> Stables { get; } = ["FEI", "USDC", "USDT", "DAI", "FRAX", "GUSD", "SUSD", "TUSD"];

    public static TableLayout Layout { get; } = new(
    [
        TableColumn.Text("id", "the name of an account"),
        TableColumn.Number("collateral_eth", NumberRange.Positive, "ETH"),
        TableColumn.Number("debt_eth", NumberRange.Positive, "ETH"),
        TableColumn.Number("liq_threshold_bps", NumberRange.Between(0, 10_000), "basis points"),
        TableColumn.Number("health_factor", NumberRange.Positive, ""),
        TableColumn.Number("steth_collateral_eth", NumberRange.NotNegative, "ETH"),
        TableColumn.Number("eth_debt_amount", NumberRange.NotNegative, "ETH"),
        .. Stables.Select(s => TableColumn.Number(NameOf(s), NumberRange.NotNegative, "ETH") with { IsOptional = true }),
        TableColumn.Text("bin", "a text") with { IsOptional = true },
        TableColumn.Number("ltv_bps", NumberRange.NotNegative, "basis points") with { IsOptional = true },
        TableColumn.Number("steth_amount", NumberRange.NotNegative, "stETH") with { IsOptional = true },
    ]);

    private static string NameOf(string stable) => stable switch
    {
        "FEI" => "fei_debt_eth",
        "USDC" => "usdc_debt_eth",
        "USDT" => "usdt_debt_eth",
        "DAI" => "dai_debt_eth",
        "FRAX" => "frax_debt_eth",
        "GUSD" => "gusd_debt_eth",
        "SUSD" => "susd_debt_eth",
        _ => "tusd_debt_eth",
    };
}
