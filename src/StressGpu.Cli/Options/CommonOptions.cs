using System.CommandLine;
using StressGpu.Engine;
using StressGpu.Input;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>Options and arguments that several verbs share.</summary>
internal static class CommonOptions
{
    private const int MostThreads = 1024;

    public static Argument<string> Scenario() => new("SCENARIO") { Description = "Scenario file (JSON)." };

    public static Option<long?> Paths() => NumberOption.Whole("--paths", 1L, long.MaxValue, "Number of paths instead of the scenario's.");

    public static Option<ulong?> Seed() => NumberOption.Whole("--seed", 0UL, ulong.MaxValue, "Seed instead of the scenario's.");

    public static Option<long?> Batch() =>
        NumberOption.Whole("--batch", 1L, long.MaxValue, "Paths in flight on a GPU; planned from its free memory where left out. Results do not depend on it.");

    public static Option<int?> Threads() =>
        NumberOption.Whole("--threads", 1, MostThreads, "Threads of the cpu device; all processors where left out. Results do not depend on it.");

    public static Option<bool> Json() => new("--json") { Description = "Print one JSON object on standard output instead of text." };

    public static Option<string> Out(string name, string description) =>
        new("--out") { Description = description, HelpName = name, Required = true };

    /// <summary><c>--device</c>.</summary>
    public static Option<DeviceKind> Device() => new("--device")
    {
        Description = "auto, the default, takes CUDA, else OpenCL on a GPU, else cpu (the SIMD engine); debug is slow, for looking at kernels.",
        HelpName = string.Join('|', DeviceNames.All),
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            if (DeviceNames.Parse(text) is { } kind)
            {
                return kind;
            }

            result.AddError($"--device: '{text}' is not one of {string.Join(", ", DeviceNames.All)}");
            return default;
        },
    };

    /// <summary><c>--method</c>.</summary>
    public static Option<EstimationMethod?> Method()
    {
        string[] names = [.. Enum.GetNames<EstimationMethod>().Select(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName)];
        return new("--method")
        {
            Description = "How the tail is reached instead of the scenario's estimation: crude, importance (mean shifts that a pilot finds) or splitting.",
            HelpName = string.Join('|', names),
            CustomParser = result =>
            {
                int index = Array.IndexOf(names, result.Tokens[0].Value);
                if (index < 0)
                {
                    result.AddError($"--method: '{result.Tokens[0].Value}' is not one of {string.Join(", ", names)}");
                    return null;
                }

                return (EstimationMethod)index;
            },
        };
    }

    /// <summary><c>--fail-if</c>, which may be given several times.</summary>
    public static Option<LimitExpression[]> FailIf() => new("--fail-if")
    {
        Description = "Exit with 3 where a limit is breached, as in 'bad_debt.es99 > 1e6'; may be given several times.",
        HelpName = "EXPR",
        CustomParser = result =>
        {
            List<LimitExpression> limits = [];
            foreach (string text in result.Tokens.Select(t => t.Value))
            {
                if (LimitExpression.TryParse(text, out LimitExpression? limit, out string? fault))
                {
                    limits.Add(limit);
                }
                else
                {
                    result.AddError("--fail-if: " + fault);
                }
            }

            return [.. limits];
        },
    };
}
