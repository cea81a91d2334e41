using System.Collections.Immutable;
using System.Xml.Linq;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>The sections of a reverse stress test.</summary>
internal static class ReversePage
{
    // A combination that saves less than this is not worth a sentence.
    private const double NoNearer = 0.95;

    /// <summary>The answer, the way to it, and the paths behind it.</summary>
    public static ImmutableArray<ReportSection> Sections(ReverseAnswer answer, ReportContext context) =>
        [Answer(answer, context), .. Search(answer), .. Paths(answer)];

    private static ReportSection Answer(ReverseAnswer answer, ReportContext context)
    {
        ReportTable table = new(
            "crossings", "Where the limit is breached", ["along", "breached from", "interval", "distance in doublings and halvings"],
            [.. answer.Crossings.Select(Row)])
        {
            WordColumns = 3,
        };
        bool isNow = answer.Crossings.Any(c => c.Found == "atStart");
        return new("answer", "Answer", "",
        [
            .. AnswerBoxes.Of(
                ReverseWords.Sentence(answer), isNow,
                AnswerBoxes.Words("How sure are we?", Certainty(answer, context)),
                AnswerBoxes.List("Which shocks are enough?", answer.Crossings.OrderBy(c => !c.IsFound ? 2 : c.Along == CrossingView.Combination ? 1 : 0).ThenBy(c => c.Distance).Select(c => Reach(answer, c))),
                AnswerBoxes.List("What happens then?", Driver.Largest(context).Select(d => (d.Name, d.Text)), "Of the run just beyond the breach.")),
            Html.El("h3", table.Caption), TableHtml.Titled(table),
        ])
        {
            Tables = [table],
        };
    }

    private static IEnumerable<string> Certainty(ReverseAnswer answer, ReportContext context)
    {
        if (ReverseWords.Nearest(answer) is { } nearest)
        {
            yield return nearest.HasInterval
                ? $"It begins at {ReverseWords.Interval(nearest)["95 %: ".Length..]}, with 95 % confidence."
                : "The statistic jumps over the bound there: the place has no interval.";
        }

        SummaryRow row = answer.Limit.Name.In(answer.Run.Summary);
        yield return $"In the run {(answer.Crossings.Any(c => c.IsFound) ? "just beyond the nearest breach" : "as written")} "
            + $"{LimitWords.Subject(answer.Limit)} is {MetricText.WithInterval(row)}, over {Amounts.Count(context.Summary.Paths)} paths.";
        string[] turning = [.. answer.Crossings.Where(c => !c.IsMonotone).Select(c => c.Along)];
        if (turning.Length > 0)
        {
            yield return $"Along {string.Join(", ", turning)} the statistic does not go one way only: there may be another crossing.";
        }

        yield return "Intervals are of the simulation. That volatility, depth and book are as the scenario says is not in them.";
    }

    private static (string Name, string Text) Reach(ReverseAnswer answer, CrossingView crossing) => crossing.Found switch
    {
        "atStart" => (ReverseWords.Upper(crossing.Name) + ":", "none is needed."),
        "never" => ($"Not {crossing.Name}:", $"tried up to {ReverseWords.Shock(crossing)}."),
        _ when crossing.Along == CrossingView.Combination && crossing.Distance > NoNearer * ReverseWords.Nearest(answer)!.Distance =>
            ("Together:", "several shocks at once are hardly nearer than the first alone."),
        _ => (ReverseWords.Upper(ReverseWords.Shock(crossing)), $"({ReverseWords.Interval(crossing)})."),
    };

    private static ImmutableArray<Cell> Row(CrossingView crossing) =>
    [
        Cell.Of(crossing.Along.TrimEnd('*')),
        Cell.Of((crossing.IsFound ? "" : crossing.Found == "atStart" ? "as written" : "not up to ") + crossing.Change.Replace(" x ", " × ", StringComparison.Ordinal)),
        Cell.Of(crossing.IsFound ? ReverseWords.Interval(crossing) : ""),
        Cell.Of(crossing.Distance, v => v.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture)),
    ];

    private static IEnumerable<ReportSection> Search(ReverseAnswer answer)
    {
        Figure[] figures =
        [
            .. answer.Crossings.Where(c => c.Along != CrossingView.Combination && c.Found != "atStart").Select((crossing, i) => new SearchChart(
                answer.Limit, ShockAxis.Of(crossing), [.. ShockAxis.Rows(crossing, answer.Search)], crossing.IsFound ? crossing.Distance : double.NaN)
                .Of(ReverseWords.Upper(crossing.Name), $"search-{i + 1}")),
        ];
        if (figures.Length > 0)
        {
            XElement content = figures.Length == 1 ? figures[0].Full() : Html.Of("div", "multiples", figures.Select(f => f.Small()));
            yield return new("search", "How the statistic answers", $"{ReverseWords.Upper(LimitWords.Subject(answer.Limit))} in every run of the search, with its 95 % band. The ring is the crossing.", [content])
            {
                Tables = [.. figures.Select(f => f.Table)],
            };
        }
    }

    private static IEnumerable<ReportSection> Paths(ReverseAnswer answer)
    {
        if (answer.Breaching.IsEmpty)
        {
            yield break;
        }

        string metric = MetricText.Name(answer.Limit.Metric);
        ReportTable table = new(
            "breaching", "The most likely paths beyond the bound, the most usual first", ["path", metric, "distance", "largest moves", "replay it"],
            [.. answer.Breaching.GroupBy(r => r.PathId).Select(p => Path(answer, [.. p]))])
        {
            WordColumns = 5,
        };
        yield return new(
            "paths", "The likeliest ways there",
            $"{Amounts.Count(answer.PathsBeyond)} paths of the run just beyond the breach are over the bound. These are the most usual of them: their returns lie nearest to those of all paths. "
                + "Each can be recomputed step by step, to the last bit.", [TableHtml.Of(table)])
        {
            Tables = [table],
        };
    }

    private static ImmutableArray<Cell> Path(ReverseAnswer answer, BreachingRow[] rows) =>
    [
        Cell.Of(rows[0].PathId), Cell.Of(rows[0].Value, v => MetricText.Value(answer.Limit.Metric, "mean", v)),
        Cell.Of(rows[0].Distance, Amounts.Digits),
        Cell.Of(string.Join(", ", rows.OrderByDescending(r => Math.Abs(r.FairReturn)).Take(3).Select(r => $"{r.Asset} {(r.FairReturn > 0 ? "+" : "")}{Amounts.Percent(r.FairReturn)}"))),
        Cell.Of(FormattableString.Invariant($"stressgpu replay DIR --path {rows[0].PathId}")),
    ];
}
