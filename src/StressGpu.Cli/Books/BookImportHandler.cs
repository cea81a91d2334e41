using StressGpu.Engine;
using StressGpu.Input;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>Carries out <c>book import</c>.</summary>
internal sealed class BookImportHandler(CliContext context)
{
    /// <summary>Reads, writes, and prints what was dropped or assumed.</summary>
    public int Execute(BookImportRequest request)
    {
        SnapshotLayout layout = SnapshotLayouts.Of(request.File);
        if (request.Misplaced(layout) is { } option)
        {
            throw new UsageException($"{option} has no meaning for {Words(layout)}{(option == "--class" ? " without --as-accounts" : "")}");
        }

        Parsed<ResolvedScenario> parsed = ScenarioReader.Read(request.Scenario, ScenarioOverrides.None);
        DiagnosticPrinter.Print(context.Error, parsed.Diagnostics);
        if (!parsed.IsValid)
        {
            return ExitCode.BadInput;
        }

        Scenario scenario = parsed.Value.Scenario;
        return layout == SnapshotLayout.Positions ? Positions(request, scenario) : Loans(request, layout, scenario);
    }

    private int Positions(BookImportRequest request, Scenario scenario)
    {
        int marginClass = request.AsAccounts ? MarginClasses.Find(request, scenario, isLending: false) : 0;
        Parsed<ImportedBook> imported = PositionsImport.Read(request.File, scenario.Assets, request.Positions);
        DiagnosticPrinter.Print(context.Error, imported.Diagnostics);
        if (!imported.IsValid)
        {
            return ExitCode.BadInput;
        }

        ImportText text = new(context.Output);
        text.Dropped(imported.Value);
        if (request.AsAccounts)
        {
            Write(request, scenario, CrossAccounts.Of(imported.Value, marginClass), text);
            return ExitCode.Ok;
        }

        BookWriter.Write(request.Output, imported.Value.Book, scenario.Assets, imported.Value.Accounts);
        text.Written(BookDescription.Of(imported.Value.Book, scenario.Assets), request.Output);
        return ExitCode.Ok;
    }

    private int Loans(BookImportRequest request, SnapshotLayout layout, Scenario scenario)
    {
        LendingOptions options = new() { MarginClass = MarginClasses.Find(request, scenario, isLending: true) };
        options = options with
        {
            UnknownDebt = request.UnknownDebt ?? options.UnknownDebt,
            UnknownCollateral = request.UnknownCollateral ?? options.UnknownCollateral,
            EthUsd = request.EthUsd ?? options.EthUsd,
            Scale = request.Positions.Scale,
            Threshold = request.Threshold,
            Coins = request.Coins,
        };
        Parsed<ImportedLoans> imported = layout == SnapshotLayout.AaveSteth
            ? AaveImport.Read(request.File, scenario.Assets, options)
            : CrvUsdImport.Read(request.File, scenario.Assets, options);
        DiagnosticPrinter.Print(context.Error, imported.Diagnostics);
        if (!imported.IsValid)
        {
            return ExitCode.BadInput;
        }

        ImportText text = new(context.Output);
        text.Composition(imported.Value, layout, options);
        Write(request, scenario, imported.Value.Accounts, text);
        return ExitCode.Ok;
    }

    private void Write(BookImportRequest request, Scenario scenario, MarginAccounts accounts, ImportText text)
    {
        new BookFiles(context, scenario, request.Output).Write(accounts);
        AccountValuation valuation = new(accounts, scenario, new StartOptionMarks(scenario));
        double[] prices = [.. scenario.Assets.Select(a => a.PriceUsd)];
        text.Liquidatable(Enumerable.Range(0, accounts.Accounts.Length).Count(a => valuation.At(a, prices).IsLiquidatable));
    }

    private static string Words(SnapshotLayout layout) => layout switch
    {
        SnapshotLayout.AaveSteth => "borrowers of Aave",
        SnapshotLayout.CrvUsd => "loans of crvUSD",
        _ => "perpetual positions",
    };
}
