using System.Text.Json;
using System.Text.Json.Nodes;
using StressGpu.Input.Json;

namespace StressGpu.Input.Shapes;

/// <summary>One of the names of an enumeration, in camel case.</summary>
internal sealed class ChoiceShape<T> : Shape<T>
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> ByName =
        Enum.GetValues<T>().ToDictionary(v => JsonNamingPolicy.CamelCase.ConvertName(v.ToString()));

    public override string Expected => string.Join(" or ", ByName.Keys.Select(n => $"\"{n}\""));

    public override bool TryRead(SourceNode node, string path, Faults faults, out T value)
    {
        value = default;
        if (node.Kind != JsonValueKind.String)
        {
            return Refuse(node, path, faults);
        }

        if (ByName.TryGetValue(node.Text, out value))
        {
            return true;
        }

        string? near = Spelling.Suggest(node.Text, ByName.Keys);
        string help = ByName.Count > 1 && near is not null ? $" (did you mean \"{near}\"?)" : "";
        faults.Error(node.Place, path, $"is {node.InWords()}{help}, expected {Expected}");
        return false;
    }

    public override void Write(Utf8JsonWriter writer, T value) =>
        writer.WriteStringValue(JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));

    public override void Describe(JsonObject schema) =>
        schema.Add("enum", new JsonArray([.. ByName.Keys.Select(n => (JsonNode)n)]));
}
