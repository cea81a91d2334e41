using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using StressGpu.Input.Json;

namespace StressGpu.Input.Shapes;

/// <summary>A finite number in a range.</summary>
/// <param name="range">Where it may lie.</param>
/// <param name="unit">Its unit; empty for a plain number.</param>
internal sealed class NumberShape(NumberRange range, string unit) : Shape<double>
{
    public override string Expected => "a number" + range.InWords() + (unit.Length == 0 ? "" : $" ({unit})");

    public override bool TryRead(SourceNode node, string path, Faults faults, out double value)
    {
        value = double.NaN;
        if (node.Kind != JsonValueKind.Number
            || !double.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out value))
        {
            return Refuse(node, path, faults);
        }

        if (!double.IsFinite(value))
        {
            faults.Error(node.Place, path, $"is {node.InWords()}, too large for a double, expected {Expected}");
            return false;
        }

        return range.Contains(value) || Refuse(node, path, faults);
    }

    // Adding 0 turns a negative zero into a plain one.
    public override void Write(Utf8JsonWriter writer, double value) => writer.WriteNumberValue(value + 0.0);

    public override void Describe(JsonObject schema)
    {
        schema.Add("type", "number");
        range.Describe(schema);
        if (unit.Length > 0 && schema["description"] is { } description)
        {
            schema["description"] = $"{description} Unit: {unit}.";
        }
    }
}
