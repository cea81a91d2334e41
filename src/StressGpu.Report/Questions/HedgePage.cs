using System.Collections.Immutable;
using System.Xml.Linq;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>The sections of hedges.</summary>
internal static class HedgePage
{
    private const int Listed = 4;
    private const double NearBound = 0.99;

    /// <summary>The answer, the ES before and after, and the hedges.</summary>
    public static ImmutableArray<ReportSection> Sections(HedgeAnswer answer) => [Answer(answer), BeforeAfter(answer), Hedges(answer)];

    private static string Loss(HedgeAnswer answer) => $"ES {MetricText.Level(answer.Level)} of fund draw and unfunded loss";

    private static ReportSection Answer(HedgeAnswer answer)
    {
        HedgeRow[] held = [.. answer.Hedges.Where(h => h.NotionalUsd != 0)];
        double share = answer.Without.Value > 0 ? answer.Saving.Value / answer.Without.Value : 0;
        bool isSure = answer.Saving.Low > 0;
        string sentence = held.Length == 0 ? "No hedge that was tried cuts what the fund loses in its tail."
            : $"Perpetuals held by the fund cut the {Loss(answer)} from {Amounts.Money(answer.Without.Value)} to {Amounts.Money(answer.With.Value)}, by {Amounts.Money(answer.Saving.Value)} (95 %: {Interval(answer.Saving)}){(isSure ? "" : ": that may be chance")}.";
        return new("answer", "Answer", "",
        [
            .. AnswerBoxes.Of(
                sentence, held.Length > 0 && !isSure,
                AnswerBoxes.Words("How sure are we?",
                [
                    $"{Amounts.Percent(share)} is saved on the half of the paths that was not fitted.",
                    $"On the fitted half it is {Amounts.Money(answer.FittedSavingUsd)}: far more there would be luck that was fitted.",
                    "Intervals are of the simulation. That volatility, depth and book are as the scenario says is not in them.",
                ]),
                AnswerBoxes.List("What should the fund hold?", held.Take(Listed).Select(h => (h.Asset, $"{Side(h)} {Amounts.Money(Math.Abs(h.NotionalUsd))}; without it {Amounts.Money(h.SavingUsd)} less is saved.")),
                    string.Join(' ', Notes(answer, held))),
                AnswerBoxes.Words("What is not in it?",
                [
                    "Funding payments and margin calls on the hedges.",
                    $"They are held from the start and settled at the fair price at the end; none is above {Amounts.Money(answer.BoundUsd)}, and each costs {Amounts.Percent(answer.CostRate)} of its notional.",
                ])),
        ]);
    }

    private static IEnumerable<string> Notes(HedgeAnswer answer, HedgeRow[] held)
    {
        if (held.Length > Listed)
        {
            yield return $"{held.Length - Listed} more below.";
        }

        if (held.Length > 0 && held.All(h => Math.Abs(h.NotionalUsd) >= NearBound * answer.BoundUsd))
        {
            yield return "Every one is as large as it may be: larger ones may save more (--bound).";
        }
    }

    private static ReportSection BeforeAfter(HedgeAnswer answer)
    {
        (string Name, (double Value, double Low, double High) At)[] rows = [("without hedges", answer.Without), ("with hedges", answer.With)];
        ReportTable table = new(
            "hedge-es", $"{Loss(answer)}, on paths that were not fitted", ["fund", "ES", "95 % interval"],
            [
                .. rows.Append(("saved by the hedges, path by path", answer.Saving)).Select(r => ImmutableArray.Create(
                    Cell.Of(r.Item1), Cell.Money(r.Item2.Value), Cell.Of(Interval(r.Item2)))),
            ]);
        Figure figure = new(
            $"{Loss(answer)}", $"{Amounts.Money(answer.Without.Value)} without and {Amounts.Money(answer.With.Value)} with hedges.", table,
            size => DifferenceRows.Draw(size, [.. rows.Select(r => ($"{r.Name}: {Amounts.Money(r.At.Value)} ({Interval(r.At)})", r.At.Value, r.At.Low, r.At.High))], isSigned: false))
        {
            WideHeight = DifferenceRows.Height(rows.Length),
            NarrowHeight = DifferenceRows.Height(rows.Length),
        };
        return new("before-after", "Before and after", "Both on the same paths, which the hedges have not seen.", [figure.Full()]) { Tables = [table] };
    }

    private static ReportSection Hedges(HedgeAnswer answer)
    {
        ReportTable table = new(
            "hedges", "The hedges, the one that saves most first", ["asset", "side", "notional", "less saved without it", "95 % interval"],
            [
                .. answer.Hedges.Select(h => ImmutableArray.Create(
                    Cell.Of(h.Asset), Cell.Of(Side(h)), new Cell(Amounts.Money(Math.Abs(h.NotionalUsd)), Amounts.Plain(h.NotionalUsd)),
                    h.NotionalUsd == 0 ? Cell.Of("") : Cell.Money(h.SavingUsd), Cell.Of(h.NotionalUsd == 0 ? "" : Interval((h.SavingUsd, h.CiLow, h.CiHigh))))),
            ])
        {
            WordColumns = 2,
        };
        Figure figure = Rows("Notional of each, long to the right, short to the left", table,
            [.. answer.Hedges.Select(h => ($"{h.Asset}: {Side(h)} {Amounts.Money(Math.Abs(h.NotionalUsd))}", h.NotionalUsd, double.NaN, double.NaN))]);
        Figure savings = Rows("What leaving out one of them would cost", table,
            [.. answer.Hedges.Where(h => h.NotionalUsd != 0).Select(h => ($"{h.Asset}: {Amounts.Money(h.SavingUsd)} ({Interval((h.SavingUsd, h.CiLow, h.CiHigh))})", h.SavingUsd, h.CiLow, h.CiHigh))]);
        return new(
            "hedges", "What to hold", "Hedges stand in for one another: what each saves alone does not add up to what all save together.",
            answer.Hedges.All(h => h.NotionalUsd == 0) ? [figure.Full()] : [figure.Full(), savings.Full()])
        {
            Tables = [table],
        };
    }

    private static Figure Rows(string title, ReportTable table, ImmutableArray<(string Label, double Value, double Low, double High)> rows) => new(
        title, string.Join("; ", rows.Select(r => r.Label)) + ".", table, size => DifferenceRows.Draw(size, rows))
    {
        WideHeight = DifferenceRows.Height(rows.Length),
        NarrowHeight = DifferenceRows.Height(rows.Length),
    };

    private static string Side(HedgeRow row) => row.NotionalUsd > 0 ? "long" : row.NotionalUsd < 0 ? "short" : "none";

    private static string Interval((double Value, double Low, double High) of) => double.IsNaN(of.Low) || double.IsNaN(of.High) ? "too few paths"
        : $"${Amounts.ShortRange(of.Low, of.High)}";
}
