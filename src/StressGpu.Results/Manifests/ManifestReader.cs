using System.Text;
using System.Text.Json;
using StressGpu.Model;

namespace StressGpu.Results;

/// <summary>Reads manifest.json.</summary>
public static class ManifestReader
{
    /// <summary>The manifest of a directory; a missing, damaged or newer one is a diagnostic.</summary>
    public static ManifestReading Read(string directory)
    {
        string path = Path.Combine(directory, RunFiles.Manifest);
        byte[] json;
        try
        {
            json = File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return Fault(path, "there is no manifest: not a result, or a run that did not finish");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Fault(path, "cannot be read: " + fault.Message);
        }
        try
        {
            return Parse(path, json);
        }
        catch (JsonException fault)
        {
            return Damaged(path, json, fault);
        }
    }

    private static ManifestReading Parse(string path, byte[] json)
    {
        using (JsonDocument document = JsonDocument.Parse(json))
        {
            // The version first: a newer format may lack what this one requires.
            if (document.RootElement.ValueKind != JsonValueKind.Object
                || !document.RootElement.TryGetProperty("formatVersion", out JsonElement member)
                || !member.TryGetInt32(out int version))
            {
                return Fault(path, "is damaged: formatVersion is missing");
            }
            if (version > Manifest.CurrentFormat)
            {
                return Fault(path, $"is of format {version}; this program reads up to {Manifest.CurrentFormat}: use a newer one");
            }
        }
        Manifest? manifest = JsonSerializer.Deserialize(json, ManifestContext.Default.Manifest);
        return manifest is null || manifest.Inputs.IsDefault || manifest.Outputs.IsDefault ? Fault(path, "is damaged: it is empty")
            : manifest.Outputs.FirstOrDefault(o => o.File != Path.GetFileName(o.File)) is OutputRecord outside
                ? Fault(path, $"is damaged: output '{outside.File}' is not a file of the directory")
            : new(manifest, []);
    }

    private static ManifestReading Fault(string path, string message) => new(null, [new(path, 0, 0, "", message)]);

    private static ManifestReading Damaged(string path, byte[] json, JsonException fault)
    {
        if (fault.LineNumber is not long line || fault.BytePositionInLine is not long position)
        {
            return Fault(path, "is damaged: " + fault.Message);
        }
        int start = 0;
        for (long i = 0; i < line; i++)
        {
            start += json.AsSpan(start).IndexOf((byte)'\n') + 1;
        }
        int length = (int)Math.Min(position, json.Length - start);
        int column = Encoding.UTF8.GetString(json, start, length).EnumerateRunes().Count() + 1;
        string message = fault.Message.Split(" Path:")[0].Split(" LineNumber:")[0];
        return new(null, [new(path, (int)line + 1, column, fault.Path?.TrimStart('$', '.') ?? "", "is damaged: " + message)]);
    }
}
