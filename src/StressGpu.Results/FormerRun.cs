namespace StressGpu.Results;

/// <summary>
/// The files of a former run in a directory that a new one takes over: kept in a folder of their own until the new run is
/// whole. A run that was killed leaves the folder, and the next one knows that what lies beside it is unfinished.
/// </summary>
internal sealed class FormerRun(string directory)
{
    private readonly string aside = Path.Combine(directory, ".former");

    /// <summary>Moves the former run's files away; removes what a killed run left.</summary>
    public void SetAside()
    {
        foreach (string name in RunFiles.All)
        {
            File.Delete(OutputFile.TemporaryOf(Path.Combine(directory, name)));
        }
        if (Directory.Exists(aside))
        {
            Known(directory).ForEach(name => File.Delete(Path.Combine(directory, name)));
            return;
        }
        string tables = Path.Combine(directory, RunFiles.ReportTables);
        if (Directory.Exists(tables))
        {
            Directory.Delete(tables, recursive: true);
        }
        List<string> known = Known(directory);
        if (known.Count > 0)
        {
            Directory.CreateDirectory(aside);
            known.ForEach(name => File.Move(Path.Combine(directory, name), Path.Combine(aside, name)));
        }
    }

    /// <summary>Puts them back where they were; the tables of a report are not kept, for they can be made again.</summary>
    public void BringBack()
    {
        if (Directory.Exists(aside))
        {
            Known(aside).ForEach(name => File.Move(Path.Combine(aside, name), Path.Combine(directory, name), overwrite: true));
            Remove();
        }
    }

    /// <summary>Gives them up.</summary>
    public void Remove()
    {
        if (Directory.Exists(aside))
        {
            Directory.Delete(aside, recursive: true);
        }
    }

    private static List<string> Known(string folder) => [.. RunFiles.All.Where(name => File.Exists(Path.Combine(folder, name)))];
}
