using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using StressGpu.Input;

namespace StressGpu.Cli;

/// <summary>Options of <c>calibrate</c> that are words or ranges.</summary>
internal static class CalibrationChoices
{
    private static readonly string[] Models = [.. Enum.GetNames<CalibrationModel>().Select(JsonNamingPolicy.CamelCase.ConvertName)];

    /// <summary><c>--model</c>.</summary>
    public static Option<CalibrationModel?> Model() => new("--model")
    {
        Description = "What to fit; gbm where left out.",
        HelpName = string.Join('|', Models),
        CustomParser = result =>
        {
            int chosen = Array.IndexOf(Models, result.Tokens[0].Value);
            if (chosen >= 0)
            {
                return Enum.GetValues<CalibrationModel>()[chosen];
            }

            result.AddError($"--model: '{result.Tokens[0].Value}' is not one of {string.Join(", ", Models)}");
            return null;
        },
    };

    /// <summary><c>--window</c>.</summary>
    public static Option<PriceWindow?> Window() => new("--window")
    {
        Description = "UTC dates or times, either end may be empty: 2021-05-12..2021-05-24 takes both days; a time as an end, as in ..2021-05-19T12:00, is not included.",
        HelpName = "FROM..TO",
        CustomParser = result =>
        {
            if (PriceWindow.Parse(result.Tokens[0].Value) is { } window)
            {
                return window;
            }

            result.AddError($"--window: '{result.Tokens[0].Value}' is not FROM..TO with two UTC dates or times in order, as in 2021-05-12..2021-05-24");
            return null;
        },
    };

    /// <summary><c>--depth-range</c>.</summary>
    public static Option<(double Nearest, double Farthest)?> DepthRange() => new("--depth-range")
    {
        Description = "Ladders and bands: distances from the mid price that count, basis points; 2..25 where left out.",
        HelpName = "BP..BP",
        CustomParser = result =>
        {
            string[] ends = result.Tokens[0].Value.Split("..");
            if (ends.Length == 2 && Number(ends[0]) is { } nearest && Number(ends[1]) is { } farthest && nearest > 0 && farthest > nearest)
            {
                return (nearest, farthest);
            }

            result.AddError($"--depth-range: '{result.Tokens[0].Value}' is not two rising distances in basis points, as in 2..25");
            return null;
        },
    };

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value) ? value : null;
}
