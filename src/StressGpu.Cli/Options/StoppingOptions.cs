using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.RegularExpressions;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>When a run ends before its last path.</summary>
internal static partial class StoppingOptions
{
    private const double MostHours = 8784;

    /// <summary><c>--until</c>, which may be given several times.</summary>
    public static Option<PrecisionExpression[]> Until() => new("--until")
    {
        Description = "Simulate until half the 95 % interval is as small as asked, as in 'bad_debt.es99 ci < 5%' (of the value) or "
            + "'bad_debt.es99 ci < $10k'; may be given several times: all must hold. At most --paths, or a hundred times the scenario's. "
            + "Exits with 3 where it is not reached.",
        HelpName = "EXPR",
        CustomParser = result =>
        {
            List<PrecisionExpression> precisions = [];
            foreach (string text in result.Tokens.Select(t => t.Value))
            {
                if (PrecisionExpression.TryParse(text, out PrecisionExpression? precision, out string? fault))
                {
                    precisions.Add(precision);
                }
                else
                {
                    result.AddError("--until: " + fault);
                }
            }

            return [.. precisions];
        },
    };

    /// <summary><c>--max-time</c>.</summary>
    public static Option<TimeSpan?> MaxTime() => new("--max-time")
    {
        Description = "Stop simulating after a time, as in 30m, 90s or 1h30m, counted from the start; what was simulated is the result.",
        HelpName = "TIME",
        CustomParser = Time,
    };

    private static TimeSpan? Time(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        Match match = Duration().Match(text);
        double Part(string unit) => match.Groups[unit].Success
            ? double.Parse(match.Groups[unit].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
            : 0;
        double hours = match.Success ? Part("h") + Part("m") / 60 + Part("s") / 3600 : 0;
        if (hours is > 0 and <= MostHours)
        {
            return TimeSpan.FromHours(hours);
        }

        result.AddError($"--max-time: '{text}' is not a time, as in 30m, 90s or 1h30m");
        return null;
    }

    [GeneratedRegex(@"^((?<h>\d+(\.\d+)?)h)?((?<m>\d+(\.\d+)?)m)?((?<s>\d+(\.\d+)?)s)?$")]
    private static partial Regex Duration();
}
