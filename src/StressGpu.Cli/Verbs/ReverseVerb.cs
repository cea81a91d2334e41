using System.CommandLine;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary><c>reverse SCENARIO --out DIR --limit EXPR</c>: the smallest shock that breaches a limit.</summary>
internal static class ReverseVerb
{
    public static Command Create(CliContext context)
    {
        QuestionOptions options = new();
        Option<LimitExpression?> limit = LimitOption.Required("--limit", "What must not be, as in 'unfunded.es99 > 1e6'.");
        Option<string[]> along = new("--along")
        {
            Description = "volatility, correlation, depth, shock (all prices fall at the start) or 'MEMBER*'; may be given several times, "
                + "then their combination is searched too; left out: volatility, correlation and depth.",
            HelpName = "NAME",
        };
        along.Validators.Add(result =>
        {
            foreach (string name in result.Tokens.Select(t => t.Value).Where(n => !ShockDirections.IsKnown(n) && !n.EndsWith('*')))
            {
                result.AddError($"--along: '{name}' is none of {string.Join(", ", ShockDirections.Usual)}, shock, and no member with an asterisk behind it");
            }
        });
        Command command = options.Command(
            "reverse", "The smallest shock, and the smallest combination of shocks, that breach a limit; the most likely paths that do.", limit, along);
        command.SetAction(parsed => new ReverseHandler(context).Execute(new ReverseRequest(
            options.Request(parsed, context), parsed.GetRequiredValue(limit)!, [.. (parsed.GetValue(along) ?? []).Distinct()])));
        return command;
    }
}
