using System.Security.Cryptography;

namespace StressGpu.SystemTests;

/// <summary>A directory that is gone after the test.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("stressgpu-system-").FullName;

    /// <summary>Path of a name in it.</summary>
    public string this[string name] => Path.Combine(root, name);

    /// <summary>Writes a file.</summary>
    public string Write(string name, string text)
    {
        File.WriteAllText(this[name], text);
        return this[name];
    }

    /// <summary>Names of a directory in it, in order.</summary>
    public string[] Files(string name) =>
        [.. Directory.EnumerateFileSystemEntries(this[name]).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal)];

    /// <summary>Name and hash of every Parquet file of a directory.</summary>
    public string[] ParquetHashes(string name) =>
    [
        .. Files(name).Where(f => f.EndsWith(".parquet", StringComparison.Ordinal))
            .Select(f => f + " " + Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(this[name], f))))),
    ];

    public void Dispose() => Directory.Delete(root, recursive: true);
}
