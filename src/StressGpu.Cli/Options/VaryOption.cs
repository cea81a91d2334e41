using System.CommandLine;
using System.Text.RegularExpressions;
using StressGpu.Input;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>Options that name members of a scenario and statistics of metrics.</summary>
internal static partial class VaryOption
{
    /// <summary><c>--vary</c>, which may be given several times.</summary>
    public static Option<SweepAxis[]> Vary() => Axes(
        "--vary", "MEMBER=V1,V2",
        "A member and the values that it takes in turn, or MEMBER*=F1,F2 with factors; may be given several times: every combination is simulated. "
        + "Instead of the scenario's sweep.axes.");

    /// <summary>An option whose values are axes.</summary>
    public static Option<SweepAxis[]> Axes(string name, string helpName, string description) => new(name)
    {
        Description = description,
        HelpName = helpName,
        CustomParser = result =>
        {
            List<SweepAxis> axes = [];
            foreach (string text in result.Tokens.Select(t => t.Value))
            {
                if (Parse(name, text) is { } axis)
                {
                    axes.Add(axis);
                }
                else
                {
                    result.AddError($"{name}: '{text}' is not MEMBER=VALUE,VALUE or MEMBER*=FACTOR,FACTOR, as in 'venue.insuranceFundUsd=1e6,2e6'");
                }
            }

            return [.. axes];
        },
    };

    /// <summary><c>--metric</c>, which may be given several times.</summary>
    public static Option<StatisticName[]> Metric() => new("--metric")
    {
        Description = "A statistic to show, as in bad_debt.es99; may be given several times, the risk of the Pareto front first. Instead of the scenario's sweep.metrics.",
        HelpName = "NAME",
        CustomParser = result =>
        {
            List<StatisticName> names = [];
            foreach (string text in result.Tokens.Select(t => t.Value))
            {
                if (StatisticName.TryParse(text, out StatisticName? name, out string? fault))
                {
                    names.Add(name);
                }
                else
                {
                    result.AddError("--metric: " + fault);
                }
            }

            return [.. names];
        },
    };

    private static SweepAxis? Parse(string option, string text)
    {
        Match match = Axis().Match(text);
        bool isFactor = match.Groups["times"].Success;
        MemberValue[] values = [.. match.Groups["values"].Value.Split(',').Select(v => MemberValue.Parse(v.Trim()) with { IsFactor = isFactor })];
        return !match.Success || values.Any(v => v.Text.Length == 0 && v.Kind == System.Text.Json.JsonValueKind.String)
            || (isFactor && values.Any(v => double.IsNaN(v.Number)))
            ? null
            : new SweepAxis(match.Groups["member"].Value.Trim(), [.. values], new ChangeOrigin(option));
    }

    [GeneratedRegex(@"^(?<member>[^=]+?)\s*(?<times>\*)?=(?<values>[^=]+)\z")]
    private static partial Regex Axis();
}
