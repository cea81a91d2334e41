using StressGpu.Report;
using StressGpu.Results;

namespace StressGpu.Cli;

/// <summary>The page of a directory, whatever it holds.</summary>
internal static class ReportPages
{
    /// <summary>Reads what a page needs; null, with every reason on standard error, where it cannot be shown.</summary>
    /// <param name="directory">Directory of a run or of the answer to a question.</param>
    /// <param name="other">Directory of a run to stand beside it; null for none.</param>
    /// <param name="force">Whether a file whose hash is off is shown all the same.</param>
    /// <param name="context">Where reasons go.</param>
    /// <exception cref="UsageException">The directory holds no run that another could stand beside.</exception>
    public static IReportPage? Of(string directory, string? other, bool force, CliContext context)
    {
        if (ManifestReader.Read(directory).Manifest is { Question: { } question } manifest)
        {
            return other is not null ? throw new UsageException(question.Kind == SweepReportSource.Kind
                    ? "--compare: a sweep holds its points against each other already"
                    : $"--compare: sets two runs side by side, and {directory} holds the answer to a question ({question.Kind})")
                : question.Kind == SweepReportSource.Kind
                ? SweepReportSource.Load(directory, manifest, force, context) is { } view ? new SweepPage(view) : null
                : QuestionReportSource.Load(directory, question, force, context) is { } answer ? new QuestionPage(answer) : null;
        }

        ReportSource? beside = null;
        return ReportSource.Load(directory, force, context) is not { } source
            || (other is not null && (beside = ReportSource.Load(other, force, context)) is null)
            ? null
            : new HtmlReport(beside is null ? source.Run : source.Beside(beside));
    }
}
