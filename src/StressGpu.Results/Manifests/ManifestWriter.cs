using System.Text.Json;

namespace StressGpu.Results;

/// <summary>Writes manifest.json, after every other file.</summary>
public static class ManifestWriter
{
    /// <summary>Writes the manifest with the directory's finished files as its outputs.</summary>
    /// <exception cref="OutputException">It could not be written.</exception>
    public static void Write(RunDirectory directory, Manifest manifest)
    {
        Manifest complete = manifest with { Outputs = directory.Outputs };
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(complete, ManifestContext.Default.Manifest);
        directory.Write(RunFiles.Manifest, [.. json, (byte)'\n']);
    }
}
