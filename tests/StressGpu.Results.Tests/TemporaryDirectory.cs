namespace StressGpu.Results.Tests;

/// <summary>A directory that is gone after the test.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("stressgpu-").FullName;

    public string this[string name] => Path.Combine(root, name);

    public string[] Files(string name) =>
        [.. Directory.EnumerateFileSystemEntries(this[name]).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(root, recursive: true);
}
