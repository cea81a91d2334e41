namespace StressGpu.Results;

/// <summary>A file that appears whole or not at all: written under a temporary name beside it, synced, then renamed.</summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string path;
    private readonly string temporary;
    private readonly FileStream file;
    private readonly HashingStream stream;
    private bool finished;

    private OutputFile(string path)
    {
        this.path = path;
        temporary = TemporaryOf(path);
        file = OutputGuard.Write(path, () => new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16));
        stream = new(file, path);
    }

    /// <summary>Where to write; closed by <see cref="Commit"/>.</summary>
    public Stream Stream => stream;

    /// <summary>Opens the temporary file.</summary>
    /// <exception cref="OutputException">It cannot be created.</exception>
    public static OutputFile Create(string path) => new(Path.GetFullPath(path));

    /// <summary>The temporary name of a file, in the same directory.</summary>
    public static string TemporaryOf(string path) =>
        Path.Combine(Path.GetDirectoryName(path) ?? "", "." + Path.GetFileName(path) + ".tmp");

    /// <summary>Puts the file in its place.</summary>
    /// <exception cref="OutputException">It cannot be completed; the temporary file is gone then.</exception>
    public OutputRecord Commit()
    {
        OutputRecord record = new(Path.GetFileName(path), stream.Length, stream.Sha256);
        OutputGuard.Write(path, () =>
        {
            file.Flush(flushToDisk: true);
            file.Dispose();
            File.Move(temporary, path, overwrite: true);
        });
        finished = true;
        DirectorySync.Try(Path.GetDirectoryName(path)!);
        return record;
    }

    /// <summary>Removes the temporary file unless the file was committed.</summary>
    public void Dispose()
    {
        stream.Dispose();
        try
        {
            file.Dispose();
        }
        catch (IOException)
        {
            // Buffered bytes that a full disk does not take: the file is about to be removed anyway.
        }
        if (!finished)
        {
            finished = true;
            TryDelete(temporary);
        }
    }

    private static void TryDelete(string name)
    {
        try
        {
            File.Delete(name);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The fault that led here matters more; the next run with --force removes the file.
        }
    }
}
