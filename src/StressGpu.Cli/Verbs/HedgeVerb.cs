using System.CommandLine;
using System.Globalization;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary><c>hedge SCENARIO --out DIR</c>: perpetuals that the fund should hold.</summary>
internal static class HedgeVerb
{
    private const double BasisPoint = 1e-4;
    private const double UsualCost = 5;

    public static Command Create(CliContext context)
    {
        QuestionOptions options = new();
        Option<TailLevel?> level = Level();
        Option<double?> bound = NumberOption.Positive("--bound", "USD", "Largest notional of each asset; the insurance fund where left out.");
        Option<double?> cost = NumberOption.Positive("--cost", "BP", "Cost of a notional, basis points of its size; 5 where left out.");
        Command command = options.Command(
            "hedge", "The perpetuals, held by the insurance fund, that cut its expected shortfall most, measured on paths that were not fitted.",
            level, bound, cost);
        command.SetAction(parsed => new HedgeHandler(context).Execute(new HedgeRequest(
            options.Request(parsed, context), parsed.GetValue(level) ?? new TailLevel(9900), parsed.GetValue(bound),
            BasisPoint * (parsed.GetValue(cost) ?? UsualCost))));
        return command;
    }

    private static Option<TailLevel?> Level() => new("--level")
    {
        Description = "Level of the expected shortfall in percent: 90, 95, 97.5, 99, 99.5, 99.9 or 99.99; 99 where left out.",
        HelpName = "PERCENT",
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double percent)
                && TailLevel.All.Where(l => l.BasisPoints == Math.Round(percent * 100, 6)).ToArray() is [var found])
            {
                return found;
            }

            result.AddError($"--level: '{text}' is not one of 90, 95, 97.5, 99, 99.5, 99.9, 99.99");
            return null;
        },
    };
}
