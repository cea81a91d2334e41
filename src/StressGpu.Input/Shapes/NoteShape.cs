using System.Text.Json;
using System.Text.Json.Nodes;
using StressGpu.Input.Json;

namespace StressGpu.Input.Shapes;

/// <summary>Free text: a string or an array of strings, read as lines.</summary>
internal sealed class NoteShape : Shape<string>
{
    public override string Expected => "a string or an array of strings";

    public override bool TryRead(SourceNode node, string path, Faults faults, out string value)
    {
        value = node.Kind == JsonValueKind.Array ? string.Join('\n', node.Items.Select(i => i.Text)) : node.Text;
        return node.Kind == JsonValueKind.String
            || (node.Kind == JsonValueKind.Array && node.Items.All(i => i.Kind == JsonValueKind.String))
            || Refuse(node, path, faults);
    }

    public override void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);

    public override void Describe(JsonObject schema)
    {
        schema.Add("type", new JsonArray("string", "array"));
        schema.Add("items", new JsonObject { ["type"] = "string" });
    }
}
