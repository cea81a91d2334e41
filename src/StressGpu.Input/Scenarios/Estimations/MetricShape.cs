using System.Text.Json;
using System.Text.Json.Nodes;
using StressGpu.Input.Json;
using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input.Scenarios;

/// <summary>The name of a metric of paths.</summary>
internal sealed class MetricShape : Shape<string>
{
    private static readonly string[] Names =
        [.. PathColumns.All.Where(c => c != PathColumn.FirstLiquidationStep).Select(PathColumns.Metric)];

    public override string Expected => "one of " + string.Join(", ", Names);

    public override bool TryRead(SourceNode node, string path, Faults faults, out string value)
    {
        value = node.Text;
        if (node.Kind != JsonValueKind.String)
        {
            return Refuse(node, path, faults);
        }

        if (Names.Contains(value))
        {
            return true;
        }

        string help = Spelling.Suggest(value, Names) is { } near ? $"did you mean \"{near}\"?" : "expected " + Expected;
        faults.Error(node.Place, path, $"is {node.InWords()}, which is no metric, {help}");
        return false;
    }

    public override void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);

    public override void Describe(JsonObject schema) => schema.Add("enum", new JsonArray([.. Names.Select(n => (JsonNode)n)]));
}
