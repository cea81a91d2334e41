using System.Globalization;
using StressGpu.Input.Prices;

namespace StressGpu.Input;

/// <summary>A window of time, UTC; a bar belongs to it by its open.</summary>
/// <param name="From">First open; null: from the beginning of the data.</param>
/// <param name="Before">Opens lie before this; null: to the end of the data.</param>
public sealed record PriceWindow(DateTimeOffset? From, DateTimeOffset? Before)
{
    private const string Separator = "..";

    /// <summary>All that the files hold.</summary>
    public static PriceWindow All { get; } = new(null, null);

    internal long FromMs => From?.ToUnixTimeMilliseconds() ?? long.MinValue;

    internal long BeforeMs => Before?.ToUnixTimeMilliseconds() ?? long.MaxValue;

    /// <summary>Reads <c>FROM..TO</c>: dates (the last one is included) or times (the end is not); either may be empty. Null where it is neither.</summary>
    public static PriceWindow? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int at = text.IndexOf(Separator, StringComparison.Ordinal);
        return at < 0 ? null : Of(text[..at], text[(at + Separator.Length)..]);
    }

    /// <summary>The same from its two ends; an empty one is open. Null where one is no time or they are not in order.</summary>
    public static PriceWindow? Of(string from, string to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        (bool knowsFrom, DateTimeOffset? start) = Start(from);
        (bool knowsTo, DateTimeOffset? end) = End(to);
        return knowsFrom && knowsTo && (start is null || end is null || start < end) ? new PriceWindow(start, end) : null;
    }

    /// <summary><c>2021-05-12 00:00 to 2021-05-25 00:00</c>.</summary>
    public override string ToString() =>
        $"{(From is null ? "the beginning" : PriceTime.Text(FromMs))} to {(Before is null ? "the end" : PriceTime.Text(BeforeMs))}";

    private static (bool Known, DateTimeOffset? Time) Start(string text) =>
        text.Length == 0 ? (true, null) : PriceTime.ParseDate(text) is { } ms ? (true, DateTimeOffset.FromUnixTimeMilliseconds(ms)) : (false, null);

    private static (bool Known, DateTimeOffset? Time) End(string text)
    {
        (bool known, DateTimeOffset? time) = Start(text);
        bool isDate = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        return (known, isDate ? time?.AddDays(1) : time);
    }
}
