using System.Globalization;

namespace StressGpu.Input.MarketFiles;

/// <summary>Times of a history in a scenario: <c>2021-05-12T00:00Z</c>.</summary>
internal static class HistoryTime
{
    public static string Text(DateTimeOffset time) => time.UtcDateTime.ToString(
        time.Second == 0 && time.Millisecond == 0 ? "yyyy-MM-dd'T'HH:mm'Z'" : "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
