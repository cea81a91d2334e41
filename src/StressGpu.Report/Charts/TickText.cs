using System.Globalization;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>Round numbers at marks of axes, without the zeros that precise ones carry.</summary>
internal static class TickText
{
    /// <summary>A fraction as a percentage: <c>0.001 %</c>.</summary>
    public static string Percent(double fraction) => (100 * fraction).ToString("0.########", CultureInfo.InvariantCulture) + " %";

    /// <summary>USD: <c>$0.5 m</c>.</summary>
    public static string Money(double usd) => Math.Abs(usd) switch
    {
        >= 1e9 => Text(usd / 1e9) + " bn",
        >= 1e6 => Text(usd / 1e6) + " m",
        >= 1e3 => Text(usd / 1e3) + " k",
        _ => Text(usd),
    };

    /// <summary>Any number.</summary>
    public static string Number(double value) => Math.Abs(value) >= 1e4 ? Amounts.Short(value) : value.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Text(double value) => (value < 0 ? "-$" : "$") + Math.Abs(value).ToString("#,0.##", CultureInfo.InvariantCulture);
}
