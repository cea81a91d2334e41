using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StressGpu.Input.MarketFiles;

/// <summary>JSON for people: what fits on a line stands on one, so that a matrix has a row a line. Numbers read back to the same bits.</summary>
internal static class MarketFileText
{
    private const int Widest = 130;

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(JsonNode node)
    {
        StringBuilder text = new();
        Write(text, node, "");
        return text.Append('\n').ToString();
    }

    private static void Write(StringBuilder text, JsonNode node, string indent)
    {
        string compact = node is JsonObject or JsonArray ? Spaced(node) : node.ToJsonString(Compact);
        bool isRow = node is JsonArray { Count: > 0 } array && array.All(i => i is JsonValue value && value.GetValueKind() == JsonValueKind.Number);
        if (node is JsonValue || isRow || (indent.Length + compact.Length <= Widest && indent.Length > 0))
        {
            text.Append(compact);
            return;
        }

        string inner = indent + "  ";
        bool isObject = node is JsonObject;
        text.Append(isObject ? "{\n" : "[\n");
        (string Key, JsonNode Value)[] items = isObject
            ? [.. node.AsObject().Select(m => ($"\"{m.Key}\": ", m.Value!))]
            : [.. node.AsArray().Select(i => ("", i!))];
        for (int i = 0; i < items.Length; i++)
        {
            text.Append(inner).Append(items[i].Key);
            Write(text, items[i].Value, inner);
            text.Append(i < items.Length - 1 ? ",\n" : "\n");
        }

        text.Append(indent).Append(isObject ? '}' : ']');
    }

    private static string Spaced(JsonNode node) => node switch
    {
        JsonObject o => o.Count == 0 ? "{}" : "{ " + string.Join(", ", o.Select(m => $"\"{m.Key}\": {Spaced(m.Value!)}")) + " }",
        JsonArray a => a.Count == 0 ? "[]" : "[ " + string.Join(", ", a.Select(i => Spaced(i!))) + " ]",
        _ => node.ToJsonString(Compact),
    };
}
