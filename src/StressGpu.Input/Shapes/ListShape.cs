using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using StressGpu.Input.Json;

namespace StressGpu.Input.Shapes;

/// <summary>An array of items of one shape.</summary>
/// <param name="item">Shape of an item.</param>
/// <param name="items">The items in words, plural.</param>
/// <param name="least">Fewest items.</param>
/// <param name="most">Most items.</param>
internal sealed class ListShape<T>(Shape<T> item, string items, int least, int most) : Shape<CheckedList<T>>
    where T : notnull
{
    public override Shape ItemShape => item;

    public override string Expected =>
        string.Create(CultureInfo.InvariantCulture, $"an array of {least} to {most} {items}");

    public override bool TryRead(SourceNode node, string path, Faults faults, out CheckedList<T> value)
    {
        value = null!;
        if (node.Kind != JsonValueKind.Array)
        {
            return Refuse(node, path, faults);
        }

        if (node.Items.Length < least || node.Items.Length > most)
        {
            string count = node.Items.Length.ToString(CultureInfo.InvariantCulture);
            faults.Error(node.Place, path, $"has {count} items, expected {Expected}");
            return false;
        }

        value = new CheckedList<T>([.. node.Items.Select((n, i) => item.ReadAny(n, MemberPath.Of(path, i), faults))]);
        return true;
    }

    public override void Write(Utf8JsonWriter writer, CheckedList<T> value)
    {
        writer.WriteStartArray();
        foreach (T each in value.Values)
        {
            item.Write(writer, each);
        }

        writer.WriteEndArray();
    }

    public override void Describe(JsonObject schema)
    {
        JsonObject itemSchema = [];
        item.Describe(itemSchema);
        if (item is ObjectShape shape)
        {
            itemSchema.Add("required", shape.RequiredNames());
        }

        schema.Add("type", "array");
        schema.Add("minItems", least);
        schema.Add("maxItems", most);
        schema.Add("items", itemSchema);
    }
}
