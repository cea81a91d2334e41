using System.Globalization;
using System.Text.Json;

namespace StressGpu.Input;

/// <summary>What a change makes of a member: another value, or what it has times a factor.</summary>
/// <param name="Kind">Kind of the value; null removes the member.</param>
/// <param name="Text">A number as written, a text, or the JSON of an array or object; else empty.</param>
/// <param name="IsFactor">Whether it multiplies.</param>
public sealed record MemberValue(JsonValueKind Kind, string Text, bool IsFactor = false)
{
    /// <summary>A number; NaN where it is none.</summary>
    public double Number => Kind == JsonValueKind.Number ? double.Parse(Text, CultureInfo.InvariantCulture) : double.NaN;

    /// <summary>A number, or a factor, to the last bit.</summary>
    public static MemberValue Of(double number, bool isFactor = false) =>
        new(JsonValueKind.Number, number.ToString("R", CultureInfo.InvariantCulture), isFactor);

    /// <summary>A number, <c>true</c>, <c>false</c> or <c>null</c>; anything else is a text.</summary>
    public static MemberValue Parse(string text) => text switch
    {
        "true" => new(JsonValueKind.True, ""),
        "false" => new(JsonValueKind.False, ""),
        "null" => new(JsonValueKind.Null, ""),
        _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) =>
            new(JsonValueKind.Number, text.Trim()),
        _ => new(JsonValueKind.String, text),
    };

    /// <summary>As people read it: <c>5e6</c>, <c>x 0.5</c>, <c>adl</c>.</summary>
    public override string ToString() => Kind switch
    {
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Null => "null",
        _ => IsFactor ? "x " + Text : Text,
    };
}
