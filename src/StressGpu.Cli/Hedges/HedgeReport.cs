using Spectre.Console;
using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>Hedges as text.</summary>
internal static class HedgeReport
{
    /// <summary>Prints what they save together, and each.</summary>
    public static void Print(Screen screen, HedgeOutcome outcome, VariantRunner runner, string directory)
    {
        string level = Amounts.Percent(outcome.Request.Level.Fraction);
        string asked = $"perpetuals held by the fund, settled at the fair price at the end, at most {Amounts.Money(outcome.BoundUsd)} each, "
            + $"at {Amounts.Percent(outcome.Request.CostRate)} of their notional";
        QuestionHeader.Print(screen, runner, ("hedges", "hedges", asked), outcome.Run.Loaded.Scenario, directory);
        PairedShortfall held = outcome.Held.Saving;
        double share = held.First > 0 ? held.Difference / held.First : 0;
        screen.Line($"  ES {level} of fund draw and unfunded loss: {Amounts.Money(held.First)} without, {Amounts.Money(held.Second)} with hedges", "bold");
        screen.Line($"  saved: {Amounts.Money(held.Difference)} ({Interval(held.Interval.Low, held.Interval.High)}), {Amounts.Percent(share)}; "
            + $"on the half of the paths that was not fitted ({Amounts.Money(outcome.Fitted.Saving.Difference)} on the one that was)");
        screen.Line();
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumns(
            new TableColumn("asset"), new TableColumn("side"), new TableColumn("notional").RightAligned(),
            new TableColumn("ES saved by it").RightAligned(), new TableColumn("95 % interval").RightAligned());
        foreach (HedgeRow row in outcome.Rows)
        {
            table.AddRow(
                new Text(row.Asset), new Text(row.NotionalUsd > 0 ? "long" : row.NotionalUsd < 0 ? "short" : "none"),
                new Text(Amounts.Money(Math.Abs(row.NotionalUsd))), new Text(row.NotionalUsd == 0 ? "" : Amounts.Money(row.SavingUsd)),
                new Text(row.NotionalUsd == 0 ? "" : Interval(row.CiLow, row.CiHigh)));
        }

        screen.Console.Write(table);
    }

    private static string Interval(double low, double high) => double.IsNaN(low) ? "too few paths"
        : Amounts.ShortRange(low, high).Replace("–", " to ", StringComparison.Ordinal);
}
