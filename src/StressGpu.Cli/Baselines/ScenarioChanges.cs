using System.Collections.Immutable;
using System.Text.Json;
using StressGpu.Results;

namespace StressGpu.Cli;

/// <summary>What two runs have different: members of their resolved scenarios, and the files of book and accounts.</summary>
internal static class ScenarioChanges
{
    /// <summary>The changes in the order of the scenario; names are none.</summary>
    public static ImmutableArray<ScenarioChange> Of(Manifest baseline, Manifest run) =>
        [.. Between("", baseline.Scenario, run.Scenario).Where(c => c.Member != "name"), .. OfFiles(baseline, run)];

    private static IEnumerable<ScenarioChange> Between(string member, JsonElement? before, JsonElement? now)
    {
        if (before is { ValueKind: JsonValueKind.Object } left && now is { ValueKind: JsonValueKind.Object } right)
        {
            IEnumerable<string> names = right.EnumerateObject().Concat(left.EnumerateObject()).Select(p => p.Name).Distinct();
            return names.SelectMany(n => Between(member.Length == 0 ? n : member + "." + n, Get(left, n), Get(right, n)));
        }

        if (IsTable(before) && IsTable(now) && before!.Value.GetArrayLength() == now!.Value.GetArrayLength())
        {
            return before.Value.EnumerateArray().Zip(now.Value.EnumerateArray())
                .SelectMany((pair, i) => Between($"{member}[{Amounts.Count(i)}]", pair.First, pair.Second));
        }

        return Text(before) == Text(now) ? [] : [new ScenarioChange(member, before, now)];
    }

    private static IEnumerable<ScenarioChange> OfFiles(Manifest baseline, Manifest run) =>
        from role in run.Inputs.Concat(baseline.Inputs).Select(i => i.Role).Where(r => r != ManifestInput.Scenario).Distinct()
        let before = Hash(baseline, role)
        let now = Hash(run, role)
        where Text(before) != Text(now)
        select new ScenarioChange("file of " + role, before, now);

    private static JsonElement? Hash(Manifest manifest, string role) =>
        manifest.Inputs.FirstOrDefault(i => i.Role == role) is { } input ? CanonicalJson.Parse($"\"{input.Sha256}\"") : null;

    // Members of an array are looked into where they are objects; a matrix is one thing.
    private static bool IsTable(JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Array } array && array.EnumerateArray().All(i => i.ValueKind == JsonValueKind.Object);

    private static JsonElement? Get(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement member) ? member : null;

    private static string Text(JsonElement? element) => element is { } value ? CanonicalJson.Of(value) : "";
}
