using Spectre.Console;
using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>A size as text.</summary>
internal static class SizeReport
{
    /// <summary>Prints the size, the run that checks it, and funds by probability.</summary>
    public static void Print(Screen screen, SizeOutcome outcome, VariantRunner runner, string directory)
    {
        Scenario scenario = outcome.Check.Loaded.Scenario;
        QuestionHeader.Print(screen, runner, ($"size of the {outcome.What}", "target", outcome.Target.Text), scenario, directory);
        foreach (string line in outcome.What == "fund" ? Fund(outcome) : Margin(outcome))
        {
            screen.Line("  " + line, "bold");
        }

        SummaryRow check = outcome.Statistic.In(outcome.Check.Summary);
        string verdict = outcome.Target.IsBreached(outcome.Check.Summary) ? "the target holds" : "the target does not hold";
        screen.Line($"  checked by a run with it: {StatisticText.Heading(outcome.Statistic)} is {StatisticText.Number(outcome.Statistic, check.Value)} "
            + $"({StatisticText.Interval(outcome.Statistic, check.CiLow, check.CiHigh)}): {verdict}");
        if (!outcome.Levels.IsEmpty)
        {
            screen.Line();
            screen.Console.Write(Levels(outcome));
        }
    }

    private static IEnumerable<string> Fund(SizeOutcome outcome)
    {
        (double _, double _, double low, double high) = outcome.Estimate;
        string interval = double.IsNaN(low) || double.IsNaN(high) ? "too few paths for an interval" : $"95 % interval {Amounts.ShortRange(low, high)}";
        yield return outcome.Kind switch
        {
            CrossingKind.AtStart => "no fund is needed",
            CrossingKind.Never => "no fund meets the target",
            _ => $"a fund of {Amounts.Money(outcome.Size)} ({interval})",
        };
        if (outcome.Kind == CrossingKind.Found && !double.IsNaN(high))
        {
            yield return $"to be on the safe side of the simulation's error: {Amounts.Money(Math.Ceiling(high))}";
        }
    }

    private static IEnumerable<string> Margin(SizeOutcome outcome)
    {
        (double _, double _, double low, double high) = outcome.Estimate;
        string interval = double.IsNaN(low) || double.IsNaN(high) ? "too few paths for an interval"
            : $"95 % interval {DistanceText.Factor(low)}–{DistanceText.Factor(high)}";
        yield return outcome.Kind switch
        {
            CrossingKind.AtStart => $"maintenance rates times {DistanceText.Factor(outcome.Size)}, the least that was tried, meet the target",
            CrossingKind.Never => "no maintenance rates that were tried meet the target",
            _ => $"maintenance rates times {DistanceText.Factor(outcome.Size)} ({interval})",
        };
        yield return $"the book then locks {Amounts.Money(LockedCapital.Of(outcome.Check.Loaded, null).MarginUsd)} of maintenance margin";
    }

    private static Table Levels(SizeOutcome outcome)
    {
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumns(
            new TableColumn("P(fund exhausted)").RightAligned(), new TableColumn("fund").RightAligned(), new TableColumn("95 % interval").RightAligned());
        foreach (FundRow row in outcome.Levels)
        {
            table.AddRow(
                Amounts.Percent(row.Probability), Amounts.Money(row.FundUsd),
                double.IsNaN(row.CiLow) ? "too few paths" : Amounts.ShortRange(row.CiLow, row.CiHigh));
        }

        return table;
    }
}
