using System.Text.Json;
using StressGpu.Engine;
using StressGpu.Input;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>Carries out <c>book describe</c>.</summary>
internal sealed class BookDescribeHandler(CliContext context)
{
    private const string BookFile = "book.csv";

    /// <summary>Prints tables and bars of a file's book, or of the scenario's own, or the same as JSON.</summary>
    public int Execute(string? path, string scenarioPath, bool asJson)
    {
        if (path is null)
        {
            StageTimer stages = new(context.Clock);
            return LoadedScenario.Load(scenarioPath, ScenarioOverrides.None, context.Error, stages, out _) is { } loaded
                ? Print(loaded.Scenario, loaded.Book, loaded.Accounts, asJson)
                : ExitCode.BadInput;
        }

        Parsed<ResolvedScenario> parsed = ScenarioReader.Read(scenarioPath, ScenarioOverrides.None);
        DiagnosticPrinter.Print(context.Error, parsed.Diagnostics);
        if (!parsed.IsValid)
        {
            return ExitCode.BadInput;
        }

        Scenario scenario = parsed.Value.Scenario;
        AccountFiles? tables = AccountTablesFinder.Find(path);
        string? file = !Directory.Exists(path) ? (tables is null ? path : null)
            : Path.Combine(path, BookFile) is var inside && File.Exists(inside) ? inside : null;
        if (tables is null && file is null)
        {
            throw new UsageException($"{path} has neither {BookFile} nor tables of accounts (accounts.csv, .csv.gz or .parquet)");
        }

        PositionBook? book = file is null ? PositionBook.Empty : Checked(BookReader.Read(file, scenario.Assets));
        MarginAccounts? accounts = tables is null ? MarginAccounts.Empty : Checked(AccountTablesReader.Read(tables, scenario));
        return book is null || accounts is null ? ExitCode.BadInput : Print(scenario, book, accounts, asJson);
    }

    private T? Checked<T>(Parsed<T> parsed)
        where T : class
    {
        DiagnosticPrinter.Print(context.Error, parsed.Diagnostics);
        return parsed.Value;
    }

    private int Print(Scenario scenario, PositionBook book, MarginAccounts accounts, bool asJson)
    {
        bool hasAccounts = !accounts.Accounts.IsEmpty;
        BookDescription? isolated = book.Count > 0 || !hasAccounts ? BookDescription.Of(book, scenario.Assets) : null;
        AccountsDescription? described = hasAccounts ? AccountsDescription.Of(accounts, scenario) : null;
        if (asJson)
        {
            BookDocument document = BookDocument.Of(context.ToolVersion, isolated, described);
            context.Output.Line(JsonSerializer.Serialize(document, JsonDocuments.Default.BookDocument));
            return ExitCode.Ok;
        }

        if (isolated is not null)
        {
            BookReport.Print(context.Output, isolated);
        }

        if (described is not null)
        {
            if (isolated is not null)
            {
                context.Output.Line();
            }

            AccountsReport.Print(context.Output, described);
        }

        return ExitCode.Ok;
    }
}
