using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>One of the worst paths: what happened when.</summary>
internal sealed class Story
{
    private readonly ImmutableArray<StoryRow> venue;
    private readonly ImmutableArray<StoryRow> assets;

    private readonly bool isExhausted;

    /// <param name="rows">The rows of one path.</param>
    /// <param name="isExhausted">Whether the path has losses that the fund did not pay.</param>
    public Story(ImmutableArray<StoryRow> rows, bool isExhausted)
    {
        this.isExhausted = isExhausted;
        venue = [.. rows.Where(r => r.Asset.Length == 0).OrderBy(r => r.Step)];
        assets = [.. rows.Where(r => r.Asset.Length > 0).OrderBy(r => r.Step)];
        PathId = rows[0].PathId;
    }

    public long PathId { get; }

    /// <summary>Rows of the whole venue, in order.</summary>
    public ImmutableArray<StoryRow> Venue => venue;

    /// <summary>The asset whose traded price moved most away from its fair price.</summary>
    public string Mover => assets.IsEmpty ? "" : assets.GroupBy(r => r.Asset)
        .MaxBy(g => g.Max(r => Math.Abs(Math.Log(r.Price / r.Fair))))!.Key;

    /// <summary>Rows of an asset, in order.</summary>
    public IReadOnlyList<StoryRow> Of(string asset) => [.. assets.Where(r => r.Asset == asset)];

    /// <summary>
    /// When the fund is first used up; null where it never is. Fees of later rounds of the step may have left a little in it again:
    /// the row is the first whose shortfall is as large as what the fund had, or nearly, and of which little is left.
    /// </summary>
    public StoryRow? FundDies => !isExhausted ? null : venue.Index().Skip(1)
        .Where(r => r.Item.BadDebtUsd >= 0.95 * venue[r.Index - 1].FundUsd && r.Item.FundUsd <= 0.25 * venue[r.Index - 1].FundUsd && r.Item.BadDebtUsd > 0)
        .Select(r => r.Item).FirstOrDefault();

    /// <summary>All bad debt, USD.</summary>
    public double BadDebtUsd => venue.Sum(r => r.BadDebtUsd);

    /// <summary>The story in sentences.</summary>
    public IEnumerable<string> Sentences()
    {
        StoryRow? first = venue.FirstOrDefault(r => r.LiquidatedUsd > 0);
        if (first is null)
        {
            yield return "Nothing is liquidated.";
            yield break;
        }

        string[] begin = [.. assets.Where(r => r.Step == first.Step && r.LiquidatedUsd > 0).OrderByDescending(r => r.LiquidatedUsd).Select(r => r.Asset).Take(2)];
        yield return $"The first liquidation comes {When(first)}{(begin.Length > 0 ? $", in {string.Join(" and ", begin)}" : "")}.";
        yield return Wave();
        if (Move() is { } move)
        {
            yield return move;
        }

        StoryRow? debt = venue.FirstOrDefault(r => r.BadDebtUsd > 0);
        if (debt is not null)
        {
            yield return FundDies is { } dead ? $"Shortfalls begin {When(debt)}; the fund is empty {When(dead)}."
                : $"Shortfalls begin {When(debt)} and come to {Amounts.Money(BadDebtUsd)}; {(isExhausted ? "not all is funded" : "the fund holds")}.";
        }
    }

    // The busiest twentieth of the path.
    private string Wave()
    {
        int window = Math.Max(1, venue.Length / 20);
        double all = venue.Sum(r => r.LiquidatedUsd);
        int start = Enumerable.Range(0, venue.Length - window + 1).MaxBy(i => venue.Skip(i).Take(window).Sum(r => r.LiquidatedUsd));
        double wave = venue.Skip(start).Take(window).Sum(r => r.LiquidatedUsd);
        StoryRow[] parts = [.. assets.Where(r => r.Step >= venue[start].Step && r.Step <= venue[start + window - 1].Step)];
        string largest = parts.GroupBy(r => r.Asset).OrderByDescending(g => g.Sum(r => r.LiquidatedUsd)).FirstOrDefault()?.Key ?? "";
        return $"The largest wave, {Amounts.Money(wave)} of {Amounts.Money(all)}, begins {When(venue[start])}"
            + (largest.Length > 0 ? $", most of it in {largest}." : ".");
    }

    private string? Move()
    {
        if (Mover is not { Length: > 0 } mover)
        {
            return null;
        }

        IReadOnlyList<StoryRow> rows = Of(mover);
        StoryRow extreme = rows.MaxBy(r => Math.Abs(Math.Log(r.Price / r.Fair)))!;
        return $"{mover} trades at {FanChart.Move(extreme.Price / rows[0].Price)} {When(extreme)}, where its fair price is at {FanChart.Move(extreme.Fair / rows[0].Fair)}.";
    }

    private static string When(StoryRow row) => row.Step == 0 ? "at the start" : $"after {Amounts.Span(Math.Round(60 * row.Hours, 1))}";
}
