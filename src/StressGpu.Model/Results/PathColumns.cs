using System.Collections.Immutable;

namespace StressGpu.Model;

/// <summary>Names and kinds of the per-path columns.</summary>
public static class PathColumns
{
    /// <summary>All columns in file order.</summary>
    public static ImmutableArray<PathColumn> All { get; } = [.. Enum.GetValues<PathColumn>()];

    /// <summary>The column's name in files, snake case.</summary>
    public static string Name(PathColumn column) => Names[(int)column];

    /// <summary>The name of the metric: the column without <c>_usd</c>.</summary>
    public static string Metric(PathColumn column)
    {
        string name = Name(column);
        return name.EndsWith("_usd", StringComparison.Ordinal) ? name[..^4] : name;
    }

    /// <summary>Whether the column counts something (a whole number) rather than measuring money or a fraction.</summary>
    public static bool IsCount(PathColumn column) => column is PathColumn.LiquidatedAccounts or PathColumn.Rounds
        or PathColumn.MaxRoundsInStep or PathColumn.FirstLiquidationStep or PathColumn.Halts;

    private static readonly ImmutableArray<string> Names =
    [
        "liquidated_usd", "liquidated_at_fair_usd", "shadow_liquidated_usd", "endogenous_usd", "liquidated_accounts",
        "bad_debt_usd", "fund_draw_usd", "unfunded_usd", "adl_usd", "adl_haircut_usd", "socialised_usd", "unpaid_usd",
        "retained_usd", "account_loss_usd", "fees_usd", "funding_net_usd", "max_drawdown", "max_drawdown_fair",
        "rounds", "max_rounds_in_step", "first_liquidation_step", "halts", "branching_ratio", "liquidatable_debt_usd",
        "vault_loss_usd", "panic_usd", "funding_closed_usd", "vault_taken_usd", "max_backlog_usd", "fund_need_usd",
    ];
}
