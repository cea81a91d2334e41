using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StressGpu.Input.Json;

namespace StressGpu.Input.Shapes;

/// <summary>A string.</summary>
/// <param name="expected">What it is, in words.</param>
/// <param name="pattern">What it matches: a regular expression of the common subset that JSON Schema knows.</param>
internal sealed class TextShape(string expected, string pattern) : Shape<string>
{
    // The end of .NET's "$" allows a line feed, that of JSON Schema does not.
    private readonly Regex regex = new(
        pattern.EndsWith('$') ? pattern[..^1] + "\\z" : pattern, RegexOptions.CultureInvariant);

    public override string Expected => expected;

    /// <summary>Whether a text is such a string.</summary>
    public bool Accepts(string text) => regex.IsMatch(text);

    public override bool TryRead(SourceNode node, string path, Faults faults, out string value)
    {
        value = node.Text;
        return (node.Kind == JsonValueKind.String && regex.IsMatch(value)) || Refuse(node, path, faults);
    }

    public override void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);

    public override void Describe(JsonObject schema)
    {
        schema.Add("type", "string");
        schema.Add("pattern", pattern);
    }
}
