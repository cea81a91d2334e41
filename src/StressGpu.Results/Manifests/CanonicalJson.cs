using System.Text.Json;

namespace StressGpu.Results;

/// <summary>JSON on one line without needless escapes, so that equal documents have equal hashes however they are printed.</summary>
/// <remarks>Members keep their order and numbers their spelling: the caller settles both.</remarks>
public static class CanonicalJson
{
    /// <summary>The text of an element.</summary>
    public static string Of(JsonElement element) => JsonSerializer.Serialize(element, ManifestContext.Compact.JsonElement);

    /// <summary>An element of a text that is known to be JSON.</summary>
    public static JsonElement Parse(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
