using System.Collections.Immutable;
using System.Globalization;
using StressGpu.Input.Books;
using StressGpu.Input.Import;
using StressGpu.Input.Json;
using StressGpu.Model;

namespace StressGpu.Input;

/// <summary>Makes a book of isolated positions from a snapshot of cross-margined perpetual accounts.</summary>
/// <remarks>
/// Columns <c>date,id,coin,signed_size,mark_price,signed_notional_usd,equity_usd</c>, one row for each day, account and coin;
/// equity is the whole account's. Entry is the mark price; the margin is the account's equity shared out by notional over all
/// its positions of the day, those dropped included.
/// </remarks>
public static class PositionsImport
{
    /// <summary>Reads the file (CSV, plain or gzipped) and makes the book.</summary>
    /// <param name="path">The file as the user named it; diagnostics repeat it.</param>
    /// <param name="assets">The scenario's assets.</param>
    /// <param name="options">Day, scale and entry.</param>
    public static Parsed<ImportedBook> Read(string path, ImmutableArray<Asset> assets, ImportOptions options)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.Scale);
        Faults faults = new();
        List<AccountPosition> all = AccountPositionReader.Read(path, faults);
        if (faults.HasErrors)
        {
            return faults.Result<ImportedBook>(null);
        }

        string date = options.Date
            ?? all.CountBy(p => p.Date).OrderByDescending(d => d.Value).ThenBy(d => d.Key, StringComparer.Ordinal).First().Key;
        List<AccountPosition> taken = date == ImportOptions.AllDates ? all : [.. all.Where(p => p.Date == date)];
        if (taken.Count == 0)
        {
            string first = all.Min(p => p.Date)!;
            string last = all.Max(p => p.Date)!;
            string message = $"has no positions of {Excerpt.Of(date)}, expected a day of {first} … {last} or {ImportOptions.AllDates}";
            faults.Error(new SourcePlace(path), "date", message);
            return faults.Result<ImportedBook>(null);
        }

        ImportedBook book = Convert(taken, assets, options with { Date = date });
        if (book.Book.Count == 0)
        {
            faults.Error(new SourcePlace(path), "coin", Nothing(book, assets));
        }

        return faults.Result(book);
    }

    private static ImportedBook Convert(List<AccountPosition> taken, ImmutableArray<Asset> assets, ImportOptions options)
    {
        AssetIndex index = new([.. assets.Select(a => a.Id)]);
        Dictionary<(string, string), double> notionals = [];
        foreach (AccountPosition p in taken)
        {
            notionals[(p.Date, p.Id)] = notionals.GetValueOrDefault((p.Date, p.Id)) + p.NotionalUsd;
        }

        List<AccountPosition> unknown = [.. taken.Where(p => index.Find(p.Coin.AsSpan()) < 0)];
        List<AccountPosition> poor = [.. taken.Except(unknown).Where(p => p.EquityUsd <= 0)];
        List<AccountPosition> kept = [.. taken.Except(unknown).Except(poor)];
        short[] coins = [.. kept.Select(p => index.Find(p.Coin.AsSpan()))];
        double[] entries = [.. kept.Select((p, i) => options.Rebase ? assets[coins[i]].PriceUsd : p.MarkUsd)];
        PositionBook book = new(
            coins,
            [.. kept.Select(p => p.SignedSize > 0 ? Side.Long : Side.Short)],
            [.. kept.Select((p, i) => options.Scale * (options.Rebase ? p.NotionalUsd / entries[i] : Math.Abs(p.SignedSize)))],
            entries,
            [.. kept.Select(p => options.Scale * p.EquityUsd * (p.NotionalUsd / notionals[(p.Date, p.Id)]))]);
        bool pooled = options.Date == ImportOptions.AllDates;
        return new ImportedBook(
            book,
            [.. kept.Select(p => pooled ? $"{p.Id}@{p.Date}" : p.Id)],
            options.Date!,
            taken.Count,
            unknown.Count,
            [.. unknown.CountBy(p => p.Coin).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key)],
            poor.Count);
    }

    private static string Nothing(ImportedBook book, ImmutableArray<Asset> assets) => string.Create(
        CultureInfo.InvariantCulture,
        $"leaves no position: {book.DroppedUnknownCoin} of coins without a market ({string.Join(", ", book.DroppedCoins.Take(8))}), "
        + $"{book.DroppedWithoutEquity} of accounts without equity; expected positions in {string.Join(", ", assets.Select(a => a.Id))}");
}
