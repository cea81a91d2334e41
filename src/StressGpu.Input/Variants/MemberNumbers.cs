using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace StressGpu.Input;

/// <summary>Numbers of a resolved scenario by the path of their member.</summary>
public static class MemberNumbers
{
    /// <summary>The numbers that a path names, in order; none where it names something else.</summary>
    /// <param name="canonicalJson">See <see cref="ResolvedScenario.CanonicalJson"/>.</param>
    /// <param name="member">Path of the member, with wildcards.</param>
    public static ImmutableArray<double> Of(string canonicalJson, string member)
    {
        using JsonDocument document = JsonDocument.Parse(canonicalJson);
        IEnumerable<JsonElement> at = [document.RootElement];
        foreach (MemberStep step in MemberPattern.Parse(member))
        {
            at = [.. at.SelectMany(e => step.IsItem ? Items(e, step.Text) : Members(e, step.Text))];
        }

        return [.. at.Where(e => e.ValueKind == JsonValueKind.Number).Select(e => e.GetDouble())];
    }

    private static IEnumerable<JsonElement> Members(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement member) ? [member] : [];

    private static IEnumerable<JsonElement> Items(JsonElement element, string which) => element.ValueKind == JsonValueKind.Array
        ? element.EnumerateArray().Where((item, i) => which == "*" || which == i.ToString(CultureInfo.InvariantCulture)
            || MemberChanger.Names.Any(n => Members(item, n).Any(m => m.ValueKind == JsonValueKind.String && m.GetString() == which)))
        : [];
}
