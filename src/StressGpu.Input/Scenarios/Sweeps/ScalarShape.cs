using System.Text.Json;
using System.Text.Json.Nodes;
using StressGpu.Input.Json;
using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Any value without parts: what it must be, the member that it is for knows.</summary>
internal sealed class ScalarShape : Shape<MemberValue>
{
    public override string Expected => "a number, a string, true, false or null";

    public override bool TryRead(SourceNode node, string path, Faults faults, out MemberValue value)
    {
        value = new MemberValue(node.Kind, node.Text);
        return node.Kind is not (JsonValueKind.Object or JsonValueKind.Array) || Refuse(node, path, faults);
    }

    public override void Write(Utf8JsonWriter writer, MemberValue value)
    {
        switch (value.Kind)
        {
            case JsonValueKind.Number:
                writer.WriteRawValue(value.Text);
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(value.Text);
                break;
            case JsonValueKind.Null:
                writer.WriteNullValue();
                break;
            default:
                writer.WriteBooleanValue(value.Kind == JsonValueKind.True);
                break;
        }
    }

    public override void Describe(JsonObject schema) =>
        schema.Add("type", new JsonArray("number", "string", "boolean", "null"));
}
