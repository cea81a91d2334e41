using System.CommandLine;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary><c>size fund</c> and <c>size margin</c>: the smallest that meets a target.</summary>
internal static class SizeVerb
{
    private const string Met = "What shall hold, as in 'unfunded.probability < 0.001'.";

    public static Command Create(CliContext context) => new("size", "The smallest insurance fund, or the smallest maintenance margins, that meet a target.")
    {
        Fund(context), Margin(context),
    };

    private static Command Fund(CliContext context)
    {
        QuestionOptions options = new();
        Option<LimitExpression?> target = LimitOption.Required("--target", Met);
        Command command = options.Command("fund", "The smallest insurance fund that meets a target, checked by a run with it.", target);
        command.SetAction(parsed => new SizeHandler(context).Fund(
            new SizeRequest(options.Request(parsed, context), parsed.GetRequiredValue(target)!, [])));
        return command;
    }

    private static Command Margin(CliContext context)
    {
        QuestionOptions options = new();
        Option<LimitExpression?> target = LimitOption.Required("--target", Met);
        Option<string[]> asset = new("--asset")
        {
            Description = "Asset whose maintenance rates are scaled; may be given several times; left out: all.",
            HelpName = "ID",
        };
        Command command = options.Command(
            "margin", "The smallest factor of maintenance rates that meets a target, checked by a run with it.", target, asset);
        command.SetAction(parsed => new SizeHandler(context).Margin(
            new SizeRequest(options.Request(parsed, context), parsed.GetRequiredValue(target)!, [.. parsed.GetValue(asset) ?? []])));
        return command;
    }
}
