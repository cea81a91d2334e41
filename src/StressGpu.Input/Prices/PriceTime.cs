using System.Globalization;

namespace StressGpu.Input.Prices;

/// <summary>Times in price files and windows: Unix time or ISO 8601, always UTC.</summary>
internal static class PriceTime
{
    public const string Milliseconds = "ts_ms";
    public const string Seconds = "ts_s";

    // 2009, before any crypto price, and 2100: what lies outside is of another unit.
    private const long FirstMs = 1_230_768_000_000;
    private const long LastMs = 4_102_444_800_000;

    /// <summary>Names of a column of times.</summary>
    public static IReadOnlyList<string> ColumnNames { get; } = [Milliseconds, Seconds, "timestamp", "time", "date", "open_time"];

    /// <summary>What a column holds, for a fault.</summary>
    public static string Expected(string column) => column switch
    {
        Milliseconds => "Unix milliseconds of 2009 to 2100",
        Seconds => "Unix seconds of 2009 to 2100",
        _ => "a UTC time of 2009 to 2100: Unix seconds or milliseconds, or like 2021-05-19T13:00Z",
    };

    /// <summary>Unix milliseconds of a field; null where it holds no time that can be meant.</summary>
    public static long? Parse(ReadOnlySpan<char> text, string column)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
        {
            double scale = column == Milliseconds ? 1 : column == Seconds ? 1e3 : Scale(number);
            return Plausible(Math.Round(number * scale));
        }

        return column is Milliseconds or Seconds ? null : ParseDate(text);
    }

    /// <summary>Unix milliseconds of a date or time; UTC where it names no offset.</summary>
    public static long? ParseDate(ReadOnlySpan<char> text) =>
        DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset time)
            ? Plausible(time.ToUnixTimeMilliseconds())
            : null;

    /// <summary><c>2021-05-19 13:00</c>.</summary>
    public static string Text(long ms) =>
        DateTimeOffset.FromUnixTimeMilliseconds(ms).ToString(ms % 60_000 == 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture);

    private static double Scale(double number) => number switch
    {
        < 1e11 => 1e3,
        < 1e14 => 1,
        < 1e17 => 1e-3,
        _ => 1e-6,
    };

    private static long? Plausible(double ms) => ms is >= FirstMs and <= LastMs ? (long)ms : null;
}
