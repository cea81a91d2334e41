using System.Text.Json;
using System.Text.Json.Nodes;
using StressGpu.Input.Json;

namespace StressGpu.Input.Shapes;

/// <summary>true or false.</summary>
internal sealed class FlagShape : Shape<bool>
{
    public override string Expected => "true or false";

    public override bool TryRead(SourceNode node, string path, Faults faults, out bool value)
    {
        value = node.Kind == JsonValueKind.True;
        return node.Kind is JsonValueKind.True or JsonValueKind.False || Refuse(node, path, faults);
    }

    public override void Write(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);

    public override void Describe(JsonObject schema) => schema.Add("type", "boolean");
}
