using System.Text;
using StressGpu.Report;
using StressGpu.Results;

namespace StressGpu.Cli;

/// <summary>Carries out <c>report</c>, and renders at the end of <c>run</c>.</summary>
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

        ReportSource? other = null;
        if (ReportSource.Load(request.Directory, request.Force, context) is not { } source
            || (request.Compare is { } directory && (other = ReportSource.Load(directory, request.Force, context)) is null))
        {
            return ExitCode.BadInput;
        }

        string file = request.Output ?? Path.Combine(request.Directory, RunFiles.Report);
        Write(new HtmlReport(other is null ? source.Run : source.Beside(other)), file, request.Csv);
        context.Output.Line(file);
        return ExitCode.Ok;
    }

    /// <summary>Renders a run that has just ended.</summary>
    public void Write(string directory)
    {
        if (ReportSource.Load(directory, force: false, context) is { } source)
        {
            Write(new HtmlReport(source.Run), Path.Combine(directory, RunFiles.Report), withCsv: false);
        }
    }

    private static void Write(HtmlReport report, string file, bool withCsv)
    {
        ViewFile.Write(file, Encoding.UTF8.GetBytes(report.Html()));
        if (!withCsv)
        {
            return;
        }

        string folder = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, RunFiles.ReportTables);
        Directory.CreateDirectory(folder);
        foreach ((string name, string csv) in report.Csv())
        {
            ViewFile.Write(Path.Combine(folder, name + ".csv"), Encoding.UTF8.GetBytes(csv));
        }
    }
}
