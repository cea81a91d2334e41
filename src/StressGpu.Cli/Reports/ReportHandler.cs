using System.Collections.Immutable;
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

        if (ManifestReader.Read(request.Directory).Manifest is { Question.Kind: SweepReportSource.Kind } sweep)
        {
            return Sweep(request, sweep);
        }

        ReportSource? other = null;
        if (ReportSource.Load(request.Directory, request.Force, context) is not { } source
            || (request.Compare is { } directory && (other = ReportSource.Load(directory, request.Force, context)) is null))
        {
            return ExitCode.BadInput;
        }

        string file = request.Output ?? Path.Combine(request.Directory, RunFiles.Report);
        HtmlReport report = new(other is null ? source.Run : source.Beside(other));
        Write(report.Html(), request.Csv ? report.Csv() : null, file);
        context.Output.Line(file);
        return ExitCode.Ok;
    }

    /// <summary>Renders a run or a sweep that has just ended.</summary>
    public void Write(string directory)
    {
        if (ManifestReader.Read(directory).Manifest is { Question.Kind: SweepReportSource.Kind } sweep)
        {
            Sweep(directory, sweep, force: false, withCsv: false, Path.Combine(directory, RunFiles.Report));
            return;
        }

        if (ReportSource.Load(directory, force: false, context) is { } source)
        {
            Write(new HtmlReport(source.Run).Html(), null, Path.Combine(directory, RunFiles.Report));
        }
    }

    private int Sweep(ReportRequest request, Manifest manifest)
    {
        if (request.Compare is not null)
        {
            throw new UsageException("--compare: a sweep holds its points against each other already");
        }

        string file = request.Output ?? Path.Combine(request.Directory, RunFiles.Report);
        if (!Sweep(request.Directory, manifest, request.Force, request.Csv, file))
        {
            return ExitCode.BadInput;
        }

        context.Output.Line(file);
        return ExitCode.Ok;
    }

    private bool Sweep(string directory, Manifest manifest, bool force, bool withCsv, string file)
    {
        if (SweepReportSource.Load(directory, manifest, force, context) is not { } view)
        {
            return false;
        }

        SweepPage page = new(view);
        Write(page.Html(), withCsv ? page.Csv() : null, file);
        return true;
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
