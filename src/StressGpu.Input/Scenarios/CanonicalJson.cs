using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>The one way to write a scenario: its hash identifies a run.</summary>
internal static class CanonicalJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(CheckedObject scenario)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, Options))
        {
            ScenarioShape.Shape.Write(writer, scenario);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
