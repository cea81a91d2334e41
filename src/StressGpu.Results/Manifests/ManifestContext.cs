using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StressGpu.Results;

/// <summary>Generated (de)serialisation of the manifest.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, NewLine = "\n",
    RespectNullableAnnotations = true, UseStringEnumConverter = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Manifest))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class ManifestContext : JsonSerializerContext
{
    /// <summary>One line, and no needless escapes: the text of a scenario's hash.</summary>
    public static ManifestContext Compact { get; } = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
