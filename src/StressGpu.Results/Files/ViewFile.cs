namespace StressGpu.Results;

/// <summary>A file that shows a run's results and is none of them: the manifest does not name it, and it can be made again.</summary>
public static class ViewFile
{
    /// <summary>Writes a whole file or none, replacing one that is there.</summary>
    /// <param name="path">The file; its directory must exist.</param>
    /// <param name="content">Its bytes.</param>
    /// <exception cref="OutputException">It cannot be written; a former one is left as it was.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        using OutputFile file = OutputFile.Create(path);
        file.Stream.Write(content);
        file.Commit();
    }
}
