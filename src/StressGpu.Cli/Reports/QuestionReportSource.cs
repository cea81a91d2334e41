using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using StressGpu.Model;
using StressGpu.Report;
using StressGpu.Results;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>The answer to a question as its page reads it: the run in the directory, the question's tables and what the manifest says.</summary>
internal static class QuestionReportSource
{
    /// <summary>Reads it; null, with every reason on standard error, where it cannot be shown.</summary>
    public static QuestionAnswer? Load(string directory, ManifestQuestion question, bool force, CliContext context)
    {
        if (ReportSource.Load(directory, force, context) is not { } source)
        {
            return null;
        }

        try
        {
            QuestionAnswer? answer = Of(directory, question, source);
            if (answer is not null)
            {
                return answer;
            }
        }
        catch (JsonException)
        {
            // The same as a kind that is not known.
        }

        DiagnosticPrinter.Print(context.Error, [new Diagnostic(
            Path.Combine(directory, RunFiles.Manifest), 0, 0, "question", $"'{question.Kind}' as it stands there is nothing that this version can show")]);
        return null;
    }

    private static QuestionAnswer? Of(string directory, ManifestQuestion question, ReportSource source) => question.Kind switch
    {
        "reverse" => Reverse(directory, question, source),
        "sizeFund" or "sizeMargin" => Size(directory, question, source),
        "hedge" => Hedge(directory, question, source),
        _ => null,
    };

    private static ReverseAnswer? Reverse(string directory, ManifestQuestion question, ReportSource source)
    {
        ReverseFacts facts = Facts(question, JsonDocuments.Default.ReverseFacts);
        return LimitExpression.TryParse(facts.Limit, out LimitExpression? limit, out _)
            ? new()
            {
                Run = source.Run,
                Runs = question.Runs,
                Limit = limit,
                Crossings = [.. facts.Crossings.Select(Crossing)],
                PathsBeyond = facts.PathsBeyond,
                Search = Read(directory, source, RunFiles.Search, SearchFile.Read),
                Breaching = Read(directory, source, RunFiles.Breaching, BreachingFile.Read),
            }
            : null;
    }

    private static CrossingView Crossing(CrossingFacts facts) => new(facts.Along, facts.Found, facts.Distance, facts.Change, facts.Monotone)
    {
        Ends = (facts.CiLow ?? double.NaN, facts.CiHigh ?? double.NaN),
    };

    private static SizeAnswer? Size(string directory, ManifestQuestion question, ReportSource source)
    {
        SizeFacts facts = Facts(question, JsonDocuments.Default.SizeFacts);
        return LimitExpression.TryParse(facts.Target, out LimitExpression? target, out _)
            ? new()
            {
                Run = source.Run,
                Runs = question.Runs,
                IsFund = question.Kind == "sizeFund",
                Target = target,
                Found = facts.Found,
                Size = facts.Size,
                Ends = (facts.CiLow ?? double.NaN, facts.CiHigh ?? double.NaN),
                IsMet = facts.Met,
                MarginUsd = facts.MarginUsd ?? double.NaN,
                Levels = Read(directory, source, RunFiles.Fund, FundFile.Read),
                Search = Read(directory, source, RunFiles.Search, SearchFile.Read),
            }
            : null;
    }

    private static HedgeAnswer Hedge(string directory, ManifestQuestion question, ReportSource source)
    {
        HedgeFacts facts = Facts(question, JsonDocuments.Default.HedgeFacts);
        return new()
        {
            Run = source.Run,
            Runs = question.Runs,
            Level = facts.Level,
            BoundUsd = facts.BoundUsd,
            CostRate = facts.CostRate,
            Without = (facts.Held.Without, facts.Held.WithoutCiLow ?? double.NaN, facts.Held.WithoutCiHigh ?? double.NaN),
            With = (facts.Held.With, facts.Held.WithCiLow ?? double.NaN, facts.Held.WithCiHigh ?? double.NaN),
            Saving = (facts.Held.Saving, facts.Held.CiLow ?? double.NaN, facts.Held.CiHigh ?? double.NaN),
            FittedSavingUsd = facts.Fitted.Saving,
            Hedges = Read(directory, source, RunFiles.Hedge, HedgeFile.Read),
        };
    }

    private static T Facts<T>(ManifestQuestion question, JsonTypeInfo<T> type) => question.Arguments.Deserialize(type) ?? throw new JsonException();

    private static ImmutableArray<T> Read<T>(string directory, ReportSource source, string file, Func<string, ImmutableArray<T>> read) =>
        source.Manifest.Outputs.Any(o => o.File == file) && File.Exists(Path.Combine(directory, file)) ? read(directory) : [];
}
