using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using StressGpu.Input.Scenarios;
using StressGpu.Input.Shapes;

namespace StressGpu.Input;

/// <summary>The published schema of scenario files.</summary>
public static class ScenarioSchema
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>JSON Schema, draft 2020-12, generated from the table that the reader follows.</summary>
    public static string Json { get; } = Generate();

    private static string Generate()
    {
        JsonObject schema = new()
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "StressGpu scenario",
        };
        ScenarioShape.Shape.Describe(schema);

        // A scenario that extends another or names a market file may leave out what they say.
        schema["if"] = new JsonObject
        {
            ["not"] = new JsonObject { ["anyOf"] = new JsonArray(Has(ScenarioShape.ExtendsName), HasMarketFile()) },
        };
        JsonObject complete = RequiredOf(ScenarioShape.Shape);
        complete["properties"]!.AsObject().Add(ScenarioShape.Assets.Name, new JsonObject
        {
            ["items"] = new JsonObject { ["required"] = AssetShape.Shape.CalibratedNames() },
        });
        schema["then"] = complete;
        return schema.ToJsonString(Options) + "\n";
    }

    private static JsonObject Has(string member) => new() { ["required"] = new JsonArray(member) };

    private static JsonObject HasMarketFile() => new()
    {
        ["required"] = new JsonArray(ScenarioShape.Market.Name),
        ["properties"] = new JsonObject { [ScenarioShape.Market.Name] = Has(MarketShape.File.Name) },
    };

    private static JsonObject RequiredOf(ObjectShape shape)
    {
        JsonObject nested = [];
        foreach (Member member in shape.Members)
        {
            if (member.Shape is ObjectShape inner && RequiredOf(inner) is { Count: > 0 } deeper)
            {
                nested.Add(member.Name, deeper);
            }
        }

        JsonObject required = [];
        if (shape.RequiredNames() is { Count: > 0 } names)
        {
            required.Add("required", names);
        }

        if (nested.Count > 0)
        {
            required.Add("properties", nested);
        }

        return required;
    }
}
