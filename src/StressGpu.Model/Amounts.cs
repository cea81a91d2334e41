using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace StressGpu.Model;

/// <summary>Numbers for people: three digits and a unit (k, m, bn, tn), invariant culture.</summary>
public static class Amounts
{
    private const double BeyondUnits = 1e16;

    private static readonly (double Size, string Name)[] Units =
        [(1e12, " tn"), (1e9, " bn"), (1e6, " m"), (1e3, " k"), (1, "")];

    /// <summary>A whole number in groups: <c>100,000</c>.</summary>
    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number that reads back to the same bits.</summary>
    public static string Plain(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary><c>12.4 m</c>; scientific beyond any unit.</summary>
    [SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "Short is the length of the text.")]
    public static string Short(double value)
    {
        if (Math.Abs(value) >= BeyondUnits)
        {
            return Scientific(value);
        }

        (double size, string name) = UnitOf(Math.Abs(value));
        return Digits(value / size) + name;
    }

    /// <summary><c>$12.4 m</c>.</summary>
    public static string Money(double usd) => (usd < 0 ? "-$" : "$") + Short(Math.Abs(usd));

    /// <summary>A value to one significant digit, as an estimate from too few paths deserves.</summary>
    public static double Rough(double value) =>
        double.Parse(value.ToString("E0", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary><c>11.9–12.9 m</c>: both ends in the unit of the upper.</summary>
    public static string ShortRange(double low, double high)
    {
        if (Math.Max(Math.Abs(low), Math.Abs(high)) >= BeyondUnits)
        {
            return $"{Scientific(low)}–{Scientific(high)}";
        }

        (double size, string name) = UnitOf(Math.Max(Math.Abs(low), Math.Abs(high)));
        return $"{Digits(low / size)}–{Digits(high / size)}{name}";
    }

    /// <summary>A fraction as <c>12.3 %</c>.</summary>
    public static string Percent(double fraction) => PercentDigits(fraction) + " %";

    /// <summary>Two fractions as <c>11.9–12.9 %</c>.</summary>
    public static string PercentRange(double low, double high) => $"{PercentDigits(low)}–{PercentDigits(high)} %";

    /// <summary>Seconds as <c>6.3 s</c>, <c>4 min 10 s</c> or <c>2 h 5 min</c>.</summary>
    public static string Duration(double seconds)
    {
        long whole = (long)Math.Round(seconds);
        return seconds < 60 ? Digits(seconds) + " s"
            : whole < 3600 ? string.Create(CultureInfo.InvariantCulture, $"{whole / 60} min {whole % 60} s")
            : string.Create(CultureInfo.InvariantCulture, $"{whole / 3600:N0} h {whole % 3600 / 60} min");
    }

    /// <summary>A length of time of a scenario, in minutes, as <c>30 s</c>, <c>5 min</c>, <c>1.5 h</c> or <c>3 d</c>.</summary>
    public static string Span(double minutes) => minutes switch
    {
        < 1 => Digits(60 * minutes) + " s",
        < 60 => Digits(minutes) + " min",
        < 2880 => Digits(minutes / 60) + " h",
        _ => Digits(minutes / 1440) + " d",
    };

    /// <summary>Bytes as <c>1.5 GiB</c>.</summary>
    public static string Bytes(double bytes) => bytes switch
    {
        >= 1L << 30 => Digits(bytes / (1L << 30)) + " GiB",
        >= 1 << 20 => Digits(bytes / (1 << 20)) + " MiB",
        >= 1 << 10 => Digits(bytes / (1 << 10)) + " KiB",
        _ => Digits(bytes) + " bytes",
    };

    /// <summary>Three significant digits; whole numbers without a fraction where they have fewer.</summary>
    public static string Digits(double value)
    {
        double size = Math.Abs(value);
        string format = value == Math.Round(value) && size < 1000 ? "0" : size >= 99.95 ? "#,0" : size >= 9.995 ? "0.0" : "0.00";
        return value.ToString(format, CultureInfo.InvariantCulture);
    }

    // Probabilities near 0 keep two digits after their leading zeros, those near 1 one after their leading nines.
    private static string PercentDigits(double fraction)
    {
        double percent = 100 * fraction;
        bool isSmall = percent != 0 && Math.Abs(percent) < 1;
        bool isNearlyAll = percent is > 99.9 and < 100;
        if (!isSmall && !isNearlyAll)
        {
            return Digits(percent);
        }

        int zeros = -(int)Math.Floor(Math.Log10(isSmall ? Math.Abs(percent) : 100 - percent));
        int decimals = Math.Clamp(isSmall ? zeros + 1 : zeros, 1, 8);
        return percent.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    private static string Scientific(double value) => value.ToString("0.00e+0", CultureInfo.InvariantCulture);

    private static (double Size, string Name) UnitOf(double size)
    {
        // A value that rounds up to a thousand of a unit takes the next one.
        foreach ((double Size, string Name) unit in Units)
        {
            if (size >= unit.Size * 0.9995)
            {
                return unit;
            }
        }

        return Units[^1];
    }
}
