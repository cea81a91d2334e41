using StressGpu.Input.Json;
using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Paths of other files, relative to the file that names them.</summary>
internal static class FilePath
{
    public static TextShape Shape(string what) => new($"the path of a {what}", "^[^\\u0000-\\u001F\\u007F-\\u009F]+$");

    /// <summary>Whether a node can name a file at all; the shape refuses it otherwise.</summary>
    public static bool IsUsable(SourceNode node) =>
        node.Kind == System.Text.Json.JsonValueKind.String && node.Text.Length > 0 && !node.Text.Any(char.IsControl);

    /// <summary>The path that a node names.</summary>
    public static string Of(SourceNode node) => Path.Combine(Path.GetDirectoryName(node.Place.File) ?? "", node.Text);
}
