using System.CommandLine;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>Required options whose value is one limit.</summary>
internal static class LimitOption
{
    /// <summary>The option.</summary>
    /// <param name="name">Name with its dashes.</param>
    /// <param name="description">Help text.</param>
    public static Option<LimitExpression?> Required(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "EXPR",
        Required = true,
        CustomParser = result =>
        {
            if (LimitExpression.TryParse(result.Tokens[0].Value, out LimitExpression? limit, out string? fault))
            {
                return limit;
            }

            result.AddError($"{name}: {fault}");
            return null;
        },
    };
}
