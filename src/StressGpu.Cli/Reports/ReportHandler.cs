using System.Collections.Immutable;
using System.Text;
using StressGpu.Report;
using StressGpu.Results;

namespace StressGpu.Cli;

/// <summary>Carries out <c>report</c>, and renders at the end of whatever writes a directory.</summary>
internal sealed class ReportHandler(CliContext context)
{
    /// <summary>Renders and writes; returns the exit code.</summary>
    public int Execute(ReportRequest request)
    {
        if (request.Output is { } named && (string.IsNullOrWhiteSpace(named) || Directory.Exists(named)))
        {
            throw new UsageException("--out: the name of a file is expected");
        }

        if (request.Compare is { } empty && string.IsNullOrWhiteSpace(empty))
        {
            throw new UsageException("--compare: the directory of another, finished run is expected");
        }

        if (ReportPages.Of(request.Directory, request.Compare, request.Force, context) is not { } page)
        {
            return ExitCode.BadInput;
        }

        string file = request.Output ?? Path.Combine(request.Directory, RunFiles.Report);
        Write(page.Html(), request.Csv ? page.Csv() : null, file);
        context.Output.Line(file);
        return ExitCode.Ok;
    }

    /// <summary>Renders a directory that has just been written.</summary>
    public void Write(string directory)
    {
        if (ReportPages.Of(directory, null, force: false, context) is { } page)
        {
            Write(page.Html(), null, Path.Combine(directory, RunFiles.Report));
        }
    }

    private static void Write(string html, ImmutableSortedDictionary<string, string>? tables, string file)
    {
        ViewFile.Write(file, Encoding.UTF8.GetBytes(html));
        if (tables is null)
        {
            return;
        }

        string folder = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, RunFiles.ReportTables);
        Directory.CreateDirectory(folder);
        foreach ((string name, string csv) in tables)
        {
            ViewFile.Write(Path.Combine(folder, name + ".csv"), Encoding.UTF8.GetBytes(csv));
        }
    }
}
