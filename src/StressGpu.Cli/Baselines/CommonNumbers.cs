using System.Text.Json;
using StressGpu.Engine;
using StressGpu.Model;
using StressGpu.Results;

namespace StressGpu.Cli;

/// <summary>
/// Whether two runs meet the same random numbers path by path. These are functions of seed, path, step and purpose alone, so what
/// must agree is what says which there are and what they are for; volatilities, correlations and models may differ.
/// </summary>
internal static class CommonNumbers
{
    /// <summary>What keeps a run from being compared with a baseline: member and message.</summary>
    public static IEnumerable<(string Member, string Message)> Faults(
        Manifest baseline, LoadedScenario loaded, PathRange range, string toolVersion)
    {
        if (baseline.ToolVersion != toolVersion)
        {
            yield return ("toolVersion", $"is {baseline.ToolVersion}, this is {toolVersion}: simulate the baseline again");
        }

        if (baseline.Estimation is { } estimation)
        {
            yield return ("estimation", $"is {estimation.Method}: only crude paths can be compared one by one");
        }

        foreach (((string member, string there), (_, string here)) in Members(baseline.Scenario, baseline.Seed).Zip(
            Members(CanonicalJson.Parse(loaded.Resolved.CanonicalJson), loaded.Scenario.Seed)))
        {
            if (there != here)
            {
                yield return (member, $"is {there}, but {here} in this run: their random numbers would not be the same");
            }
        }

        (ManifestPaths paths, long total) = (baseline.Paths, loaded.Scenario.Paths);
        if (paths.Total != total || paths.First != range.First || paths.Count != range.Count)
        {
            yield return ("paths", $"are {Text(paths.First, paths.Count, paths.Total)}, but {Text(range.First, range.Count, total)} in this run");
        }
    }

    private static IEnumerable<(string Member, string Value)> Members(JsonElement scenario, ulong seed)
    {
        yield return ("seed", Amounts.Plain(seed));
        yield return ("philoxRounds", Value(scenario, "philoxRounds"));
        yield return ("horizon.hours", Value(scenario, "horizon", "hours"));
        yield return ("horizon.stepMinutes", Value(scenario, "horizon", "stepMinutes"));
        yield return ("market.antithetic", Value(scenario, "market", "antithetic") is { Length: > 0 } set ? set : "false");
        yield return ("assets", string.Join(", ", scenario.TryGetProperty("assets", out JsonElement assets)
            ? assets.EnumerateArray().Select(a => a.GetProperty("id").GetString()) : []));
    }

    private static string Value(JsonElement element, params string[] members)
    {
        foreach (string member in members)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(member, out element))
            {
                return "";
            }
        }

        return CanonicalJson.Of(element);
    }

    private static string Text(long first, long count, long total) =>
        $"{Amounts.Count(first)} … {Amounts.Count(first + count - 1)} of {Amounts.Count(total)}";
}
