using System.Collections.Immutable;
using System.Xml.Linq;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>Where the tail's bad debt lies and who starts it.</summary>
internal static class SystemicSection
{
    private const int MostBars = 10;
    private const int MostNames = 15;
    private const double LeastShown = 0.001;
    private const string Title = "Whose losses are the tail?";

    /// <summary>The section.</summary>
    public static ReportSection Of(ReportContext context)
    {
        if (context.Run.Systemic is not { } measures)
        {
            return ReportSection.Missing("attribution", Title, "The tail was not attributed: run with --systemic (or with a report) fills this section.");
        }

        SystemicRow[] sides = [.. measures.Of(SystemicKinds.Asset, "bad_debt_share").Where(r => r.Value > 0).OrderByDescending(r => r.Value)];
        if (sides.Length == 0)
        {
            return ReportSection.Missing("attribution", Title, "No path has bad debt, so there is nothing to attribute.");
        }

        long paths = measures.Of(SystemicKinds.Tail, "level").FirstOrDefault()?.Paths ?? 0;
        Figure figure = Sides(sides, sides.Count(s => s.Value >= LeastShown));
        ReportTable names = Names(measures);
        Figure? contagion = ContagionChart.Of(context, measures);
        return new(
            "attribution", Title,
            $"Bad debt on {Amounts.Count(paths)} of the worst paths, by the positions that carry it. The shares of assets and sides add up to the "
                + "whole: each is that part's contribution to the expected shortfall (Euler allocation).",
            [
                figure.Full(), .. contagion is null ? Array.Empty<XElement>() : [contagion.Full()],
                Html.El("h3", "Who carries it, who starts it"), TableHtml.Titled(names),
                Html.Note("“Own” is the shortfall of these positions; “started” is the shortfall of later rounds of cascades that they began."),
            ])
        {
            Tables = [figure.Table, names, .. contagion is null ? Array.Empty<ReportTable>() : [contagion.Table]],
        };
    }

    private static Figure Sides(SystemicRow[] sides, int shown) => new(
        "Share of the tail's bad debt, by asset and side",
        $"{Name(sides[0])} carry {Amounts.Percent(sides[0].Value)} of it.",
        new(
            "attribution-sides", "Share of the tail's bad debt by asset and side", ["asset and side", "share", "± 95 %", "paths"],
            [
                .. sides.Select(r => ImmutableArray.Create(
                    Cell.Of(Name(r)), Cell.Percent(r.Value), Cell.Percent(1.96 * r.StandardError), Cell.Of(r.Paths))),
                [Cell.Of("all"), Cell.Percent(sides.Sum(r => r.Value)), Cell.Of(""), Cell.Of("")],
            ]),
        size => Bars.Draw(size, [.. sides.Take(Rows(shown)).Select(r => (Name(r), r.Value, size.IsNarrow ? Amounts.Percent(r.Value) : Text(r), "accent"))]))
    {
        WideHeight = Bars.Height(Rows(shown)),
        NarrowHeight = Bars.Height(Rows(shown)),
        Caption = shown < sides.Length ? "Parts of under 0.1 % are in the table." : null,
    };

    private static int Rows(int shown) => Math.Clamp(shown, 1, MostBars);

    private static ReportTable Names(SystemicMeasures measures)
    {
        var names = measures.Rows
            .Where(r => r.Kind is SystemicKinds.Account or SystemicKinds.Ladder && r.Metric is "own_share" or "started_share")
            .GroupBy(r => r.Kind == SystemicKinds.Account ? $"account {r.Account}" : $"isolated {r.Asset} {r.Side}s")
            .Where(g => g.Any(r => r.Value >= LeastShown)).OrderByDescending(g => g.Max(r => r.Value)).Take(MostNames);
        return new(
            "attribution-names", "Share of the tail's bad debt", ["positions", "own", "started"],
            [.. names.Select(n => ImmutableArray.Create(Cell.Of(n.Key), Share(n, "own_share"), Share(n, "started_share")))]);
    }

    private static Cell Share(IEnumerable<SystemicRow> rows, string metric) =>
        rows.FirstOrDefault(r => r.Metric == metric) is { } row ? new(Text(row), Amounts.Plain(row.Value)) : Cell.Of("");

    private static string Name(SystemicRow row) => row.Side.Length > 0 ? $"{row.Asset} {row.Side}s" : row.Asset;

    private static string Text(SystemicRow row) =>
        Amounts.Percent(row.Value) + (double.IsNaN(row.StandardError) ? "" : $" ± {Amounts.Percent(1.96 * row.StandardError)}");
}
