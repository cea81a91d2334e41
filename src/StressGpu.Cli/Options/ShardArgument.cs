using System.CommandLine;
using System.Globalization;

namespace StressGpu.Cli;

/// <summary>Shard <paramref name="Index"/>, from 1, of <paramref name="Count"/>.</summary>
internal sealed record ShardArgument(int Index, int Count)
{
    /// <summary><c>--shard I/N</c>.</summary>
    public static Option<ShardArgument?> Option() => new("--shard")
    {
        Description = "Simulate part I of N of the paths, I from 1.",
        HelpName = "I/N",
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            if (TryParse(text) is { } shard)
            {
                return shard;
            }

            result.AddError($"--shard: '{text}' is not I/N with 1 <= I <= N, as in 2/8");
            return null;
        },
    };

    private static ShardArgument? TryParse(string text)
    {
        string[] parts = text.Split('/');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int index)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            && index >= 1 && index <= count
            ? new ShardArgument(index, count)
            : null;
    }
}
