using Spectre.Console;
using StressGpu.Input;

namespace StressGpu.Cli;

/// <summary>A fitted market for people: what was read, estimates with errors, and how well they describe the data.</summary>
internal static class CalibrationReport
{
    private const int Label = 12;
    private const int MostMatrix = 10;
    private const int LeastColumn = 16;
    private const int FirstColumn = 20;

    public static void Print(Screen screen, Calibration calibration, PricePanel prices)
    {
        JointReturns returns = calibration.Returns;
        screen.Line($"{Word(calibration.Options.Model)} fitted to {string.Join(", ", returns.Assets)}", "bold");
        screen.Line($"  returns     {Amounts.Count(returns.Count)} on bars of {Amounts.Digits(returns.BarMinutes)} min, {returns.Period()}");
        foreach (string line in Cleaning(prices))
        {
            screen.Line($"  cleaned     {line}");
        }

        Wrapped(screen, "method", calibration.Method);
        if (double.IsFinite(calibration.JointLogLikelihood))
        {
            double aic = 2 * calibration.Parameters - 2 * calibration.JointLogLikelihood;
            screen.Line($"  likelihood  joint log L {calibration.JointLogLikelihood:#,0.0}, {calibration.Parameters} parameters, AIC {aic:#,0.0}");
        }

        foreach (Estimate estimate in calibration.Estimates.Where(e => e.Asset.Length == 0))
        {
            screen.Line($"  {estimate.Name}  {EstimateText.Of(estimate)}");
        }

        screen.Line();
        string[] names = [.. calibration.Estimates.Where(e => e.Asset.Length > 0).Select(e => e.Name).Distinct()];
        foreach (string[] part in Parts(names, screen.Console.Profile.Width))
        {
            screen.Console.Write(Estimates(calibration, part));
        }

        Correlations(screen, calibration);
        screen.Console.Write(Fits(calibration));
        Legend(screen);
        foreach (string note in calibration.Notes)
        {
            Wrapped(screen, "note", note);
        }

        screen.Line();
    }

    private static void Legend(Screen screen)
    {
        screen.Line("  In brackets: where 95 % of windows as long as the data lie that the fitted model simulates; ! marks data outside.");
        screen.Line("  KS: largest distance of the standardised residuals' distribution from the model's, and its p-value, which is rather too high");
        screen.Line("  as the parameters are estimated. Tail index: Hill's, of the largest 5 % of moves; smaller is heavier.");
    }

    private static string Word(CalibrationModel model) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(model.ToString());

    private static IEnumerable<string> Cleaning(PricePanel prices)
    {
        foreach (PriceReport r in prices.Reports.Where(r => !r.IsClean))
        {
            yield return $"{r.Asset}: " + string.Join(", ", new[]
            {
                r.Gaps > 0 ? $"{Amounts.Count(r.Gaps)} gaps, the longest {Amounts.Count(r.LongestGapBars)} bars, no return taken across" : "",
                r.Duplicates > 0 ? $"{Amounts.Count(r.Duplicates)} duplicates, the last kept ({Amounts.Count(r.ConflictingDuplicates)} with another close)" : "",
                r.FillerBars > 0 ? $"{Amounts.Count(r.FillerBars)} filler bars without volume dropped" : "",
                r.EmptyFields > 0 ? $"{Amounts.Count(r.EmptyFields)} empty fields" : "",
                r.DroppedUnfinished ? "an unfinished last bar dropped" : "",
            }.Where(t => t.Length > 0));
        }

        JointReturns joint = prices.Returns;
        string whole = prices.Reports.All(r => r.IsClean) ? "no gaps, duplicates, filler bars or unfinished last bars in the window" : "";
        string dropped = joint.DroppedBars + joint.DroppedAcrossGaps == 0 ? ""
            : $"{Amounts.Count(joint.DroppedBars)} bars that not all assets have, {Amounts.Count(joint.DroppedAcrossGaps)} returns across gaps dropped";
        foreach (string line in new[] { whole, dropped }.Where(l => l.Length > 0))
        {
            yield return line;
        }
    }

    private static void Wrapped(Screen screen, string label, string text)
    {
        Grid grid = new Grid { Expand = false }
            .AddColumn(new GridColumn().NoWrap().Width(Label).Padding(2, 0, 0, 0))
            .AddColumn(new GridColumn().Padding(0, 0, 0, 0));
        grid.AddRow(new Text(label), new Text(text));
        screen.Console.Write(grid);
    }

    // Columns that fit on a line together.
    private static IEnumerable<string[]> Parts(string[] names, int width)
    {
        List<string> part = [];
        int used = FirstColumn;
        foreach (string name in names)
        {
            int column = Math.Max(LeastColumn, name.Length) + 2;
            if (used + column > width && part.Count > 0)
            {
                yield return [.. part];
                (part, used) = ([], FirstColumn);
            }

            part.Add(name);
            used += column;
        }

        yield return [.. part];
    }

    private static Table Estimates(Calibration calibration, string[] names)
    {
        Table table = DescriptionText.Plain("estimate ±1 s.e.", names);
        foreach (string asset in calibration.Returns.Assets)
        {
            table.AddRow([new Text(asset), .. names.Select(n => new Text(calibration.Find(asset, n) is { } e ? EstimateText.Of(e) : ""))]);
        }

        return table;
    }

    private static void Correlations(Screen screen, Calibration calibration)
    {
        if (calibration.Correlations.IsEmpty)
        {
            return;
        }

        string[] assets = [.. calibration.Returns.Assets];
        double worst = calibration.Correlations.Max(p => p.StandardError);
        if (assets.Length <= MostMatrix)
        {
            Table table = DescriptionText.Plain("correlation", assets);
            foreach (string row in assets)
            {
                table.AddRow([new Text(row), .. assets.Select(column => new Text(Entry(calibration, row, column)))]);
            }

            screen.Console.Write(table);
        }

        screen.Line($"  correlation of the returns: mean {EstimateText.Of(calibration.MeanCorrelation, Two)}, standard errors at most {worst:0.000} "
            + $"(Fisher's z; {calibration.Correlations[0].First}–{calibration.Correlations[0].Second} "
            + $"{Two(calibration.Correlations[0].Low)} to {Two(calibration.Correlations[0].High)} at 95 %)");
        screen.Line();
    }

    private static string Entry(Calibration calibration, string row, string column) => row == column
        ? "1"
        : Two(calibration.Correlations.Single(p => (p.First, p.Second) == (row, column) || (p.Second, p.First) == (row, column)).Value);

    private static Table Fits(Calibration calibration)
    {
        Table table = DescriptionText.Plain("fit", "log L", "AIC", "KS (p)", "volatility, %", "excess kurtosis", "tail index");
        foreach (AssetFit fit in calibration.Fits)
        {
            table.AddRow(
                new Text(fit.Asset),
                new Text(One(fit.LogLikelihood)),
                new Text(One(fit.Aic)),
                new Text(double.IsNaN(fit.KolmogorovSmirnov) ? "–" : $"{fit.KolmogorovSmirnov:0.000} ({fit.KolmogorovSmirnovP:0.00})"),
                new Text(EstimateText.Of(fit.Volatility, v => Amounts.Digits(100 * v))),
                new Text(EstimateText.Of(fit.Kurtosis, Amounts.Digits)),
                new Text(EstimateText.Of(fit.TailIndex, Amounts.Digits)));
        }

        return table;
    }

    private static string One(double value) => double.IsNaN(value) ? "–" : value.ToString("#,0.0", System.Globalization.CultureInfo.InvariantCulture);

    private static string Two(double value) => value.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);
}
