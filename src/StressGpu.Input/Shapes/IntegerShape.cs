using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using StressGpu.Input.Json;

namespace StressGpu.Input.Shapes;

/// <summary>A whole number of at most 64 bits in a range; 1e6 and 5.0 are whole.</summary>
/// <param name="low">Smallest value.</param>
/// <param name="high">Largest value.</param>
internal sealed class IntegerShape(decimal low, decimal high) : Shape<decimal>
{
    /// <summary>The only values allowed; empty: the whole range.</summary>
    public int[] Allowed { get; init; } = [];

    /// <summary>Why it has these bounds, in words; empty where that is plain.</summary>
    public string Because { get; init; } = "";

    public override string Expected => Allowed.Length > 0
        ? string.Join(" or ", Allowed.Select(a => a.ToString(CultureInfo.InvariantCulture)))
        : string.Create(CultureInfo.InvariantCulture, $"a whole number from {low} to {high}") + (Because.Length == 0 ? "" : $" ({Because})");

    public override bool TryRead(SourceNode node, string path, Faults faults, out decimal value)
    {
        value = 0;
        return (node.Kind == JsonValueKind.Number
                && decimal.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out value)
                && decimal.IsInteger(value) && value >= low && value <= high
                && (Allowed.Length == 0 || Allowed.Contains((int)value)))
            || Refuse(node, path, faults);
    }

    public override void Write(Utf8JsonWriter writer, decimal value) => writer.WriteNumberValue(decimal.Truncate(value));

    public override void Describe(JsonObject schema)
    {
        schema.Add("type", "integer");
        if (Allowed.Length > 0)
        {
            schema.Add("enum", new JsonArray([.. Allowed.Select(a => (JsonNode)a)]));
            return;
        }

        schema.Add("minimum", low);
        schema.Add("maximum", high);
    }
}
