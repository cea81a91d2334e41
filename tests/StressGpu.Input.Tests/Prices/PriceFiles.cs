using System.Globalization;
using System.Text;

namespace StressGpu.Input.Tests.Prices;

/// <summary>Made-up price files: hourly bars from 1 January 2021, closes a smooth wave so that any mistake shows.</summary>
internal static class PriceFiles
{
    public const long Start = 1_609_459_200_000;
    public const long Hour = 3_600_000;

    public static double Close(int bar) => 100 * Math.Exp(0.01 * Math.Sin(bar * 1.7));

    public static string Bar(int bar, string? close = null, string volume = "5")
    {
        string price = close ?? Close(bar).ToString("R", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{Start + bar * Hour},100,102,98,{price},{volume}\n");
    }

    /// <summary>A file of bars.</summary>
    public static string Bars(IEnumerable<string> rows) => "ts_ms,open,high,low,close,volume\n" + string.Concat(rows);

    /// <summary>A clean file.</summary>
    public static string Bars(int count) => Bars(Enumerable.Range(0, count).Select(i => Bar(i)));

    /// <summary>Times and closes in text.</summary>
    public static string Closes(int count, string header, Func<int, string> time)
    {
        StringBuilder text = new(header + "\n");
        for (int i = 0; i < count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{time(i)},{Close(i):R}\n");
        }

        return text.ToString();
    }
}
