using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace StressGpu.Cli;

/// <summary>Options whose value is a number, with messages that say what was expected.</summary>
internal static class NumberOption
{
    /// <summary>An optional whole number.</summary>
    /// <param name="name">Name with its dashes.</param>
    /// <param name="least">Smallest value.</param>
    /// <param name="most">Largest value.</param>
    /// <param name="description">Help text.</param>
    public static Option<T?> Whole<T>(string name, T least, T most, string description)
        where T : struct, IBinaryInteger<T> => new(name)
        {
            Description = description,
            HelpName = "N",
            CustomParser = result => Parse<T>(result, name, NumberStyles.Integer, v => v >= least && v <= most,
                string.Create(CultureInfo.InvariantCulture, $"a whole number of at least {least} and at most {most}")),
        };

    /// <summary>An optional positive number.</summary>
    public static Option<double?> Positive(string name, string helpName, string description) => new(name)
    {
        Description = description,
        HelpName = helpName,
        CustomParser = result => Parse<double>(
            result, name, NumberStyles.Float, v => v > 0 && double.IsFinite(v), "a positive number"),
    };

    /// <summary>An optional number in (0, 1].</summary>
    public static Option<double?> Share(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "SHARE",
        CustomParser = result => Parse<double>(
            result, name, NumberStyles.Float, v => v is > 0 and <= 1, "a number over 0 and at most 1"),
    };

    private static T? Parse<T>(ArgumentResult result, string name, NumberStyles styles, Func<T, bool> accept, string expected)
        where T : struct, INumber<T>
    {
        string text = result.Tokens[0].Value;
        if (T.TryParse(text, styles, CultureInfo.InvariantCulture, out T value) && accept(value))
        {
            return value;
        }

        result.AddError($"{name}: '{text}' is not {expected}");
        return null;
    }
}
