using System.Globalization;
using System.Text.Json.Nodes;

namespace StressGpu.Input.Shapes;

/// <summary>An interval of numbers; an infinite end is no limit.</summary>
internal sealed record NumberRange(double Low, bool LowIncluded, double High, bool HighIncluded)
{
    public static NumberRange Any { get; } = new(double.NegativeInfinity, false, double.PositiveInfinity, false);

    public static NumberRange Positive { get; } = Over(0);

    public static NumberRange NotNegative { get; } = From(0);

    public static NumberRange Over(double low) => new(low, false, double.PositiveInfinity, false);

    public static NumberRange From(double low) => new(low, true, double.PositiveInfinity, false);

    public static NumberRange Between(double low, double high) => new(low, true, high, true);

    public bool Contains(double value) =>
        (LowIncluded ? value >= Low : value > Low) && (HighIncluded ? value <= High : value < High);

    public string InWords()
    {
        if (LowIncluded && HighIncluded)
        {
            return $" from {Text(Low)} to {Text(High)}";
        }

        string low = double.IsInfinity(Low) ? "" : LowIncluded ? $" of at least {Text(Low)}" : $" over {Text(Low)}";
        string high = double.IsInfinity(High) ? "" : HighIncluded ? $" at most {Text(High)}" : $" under {Text(High)}";
        return low.Length > 0 && high.Length > 0 ? low + " and" + high : low + high;
    }

    public void Describe(JsonObject schema)
    {
        if (!double.IsInfinity(Low))
        {
            schema.Add(LowIncluded ? "minimum" : "exclusiveMinimum", Low);
        }

        if (!double.IsInfinity(High))
        {
            schema.Add(HighIncluded ? "maximum" : "exclusiveMaximum", High);
        }
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
