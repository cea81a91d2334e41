using System.Collections.Immutable;

namespace StressGpu.Results;

/// <summary>
/// The directory that a run writes. Dispose removes everything unless the manifest was written; a former run's files are set
/// aside meanwhile and come back if this one is given up.
/// </summary>
public sealed class RunDirectory : IDisposable
{
    private readonly List<OutputFile> open = [];
    private readonly List<OutputRecord> outputs = [];
    private readonly bool isNew;
    private readonly FormerRun former;
    private bool isComplete;

    private RunDirectory(string path, bool isNew)
    {
        FullPath = path;
        this.isNew = isNew;
        former = new FormerRun(path);
    }

    /// <summary>Absolute path.</summary>
    public string FullPath { get; }

    /// <summary>The finished files other than the manifest, by name.</summary>
    public ImmutableArray<OutputRecord> Outputs => [.. outputs.OrderBy(o => o.File, StringComparer.Ordinal)];

    /// <summary>Whether <see cref="Create"/> would take a directory, as far as that shows without touching it.</summary>
    /// <exception cref="OutputException">It is not empty and <paramref name="force"/> is not set, or it is a file.</exception>
    public static void Check(string path, bool force)
    {
        string full = Path.GetFullPath(path);
        if (File.Exists(full))
        {
            throw new OutputException($"cannot write to {path}: it is a file, not a directory");
        }
        if (!force && Directory.Exists(full) && OutputGuard.Write(path, () => Directory.EnumerateFileSystemEntries(full).Any()))
        {
            throw new OutputException($"{path} exists and is not empty; name another directory, or use --force to replace a former run");
        }
    }

    /// <summary>Takes a directory for a run, creating it and its parents.</summary>
    /// <param name="path">The directory.</param>
    /// <param name="force">Take one that is not empty, replacing a former run's files and no others.</param>
    /// <exception cref="OutputException">It is not empty, is a file, or cannot be written.</exception>
    public static RunDirectory Create(string path, bool force)
    {
        Check(path, force);
        string full = Path.GetFullPath(path);
        bool isNew = !Directory.Exists(full);
        OutputGuard.Write(path, () => Directory.CreateDirectory(full));
        RunDirectory directory = new(full, isNew);
        OutputGuard.Write(path, directory.former.SetAside);
        directory.Probe();
        return directory;
    }

    /// <summary>Writes a whole file.</summary>
    /// <exception cref="OutputException">It cannot be written; nothing of it is left.</exception>
    public OutputRecord Write(string name, ReadOnlySpan<byte> content)
    {
        using OutputFile file = Open(name);
        file.Stream.Write(content);
        return Commit(file);
    }

    /// <summary>
    /// Removes temporary files; without a manifest the run was given up, and its finished files and the directory that it made
    /// go too.
    /// </summary>
    public void Dispose()
    {
        foreach (OutputFile file in open)
        {
            file.Dispose();
        }
        open.Clear();
        if (isComplete)
        {
            return;
        }
        foreach (OutputRecord output in outputs)
        {
            File.Delete(Path.Combine(FullPath, output.File));
        }
        outputs.Clear();
        former.BringBack();
        if (isNew && Directory.Exists(FullPath) && !Directory.EnumerateFileSystemEntries(FullPath).Any())
        {
            Directory.Delete(FullPath);
        }
    }

    /// <summary>Opens one of the run's files.</summary>
    internal OutputFile Open(string name)
    {
        if (!RunFiles.All.Contains(name))
        {
            throw new ArgumentException($"{name} is none of a run's files", nameof(name));
        }
        OutputFile file = OutputFile.Create(Path.Combine(FullPath, name));
        open.Add(file);
        return file;
    }

    /// <summary>Finishes a file and takes it into <see cref="Outputs"/>.</summary>
    internal OutputRecord Commit(OutputFile file)
    {
        OutputRecord record = file.Commit();
        open.Remove(file);
        if (record.File == RunFiles.Manifest)
        {
            isComplete = true;
            former.Remove();
        }
        else
        {
            outputs.Add(record);
        }
        return record;
    }

    // A directory that cannot be written shall fail before the simulation, not after it.
    private void Probe()
    {
        using OutputFile file = OutputFile.Create(Path.Combine(FullPath, RunFiles.Manifest));
    }
}
