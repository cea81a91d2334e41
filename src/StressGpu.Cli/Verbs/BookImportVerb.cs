using System.CommandLine;
using StressGpu.Input;

namespace StressGpu.Cli;

/// <summary><c>book import FILE --scenario S --out FILE|DIR</c>: a book from a snapshot of positions or borrowers.</summary>
internal static class BookImportVerb
{
    private const string About =
        "Make a book from a snapshot; its header tells the layout: perpetual positions (date,id,coin,signed_size,…), Aave v2's borrowers "
        + "with stETH (…,steth_collateral_eth,…), or crvUSD loans (collateral_asset,debt_crvusd,collateral_amount,n_bands). Borrowers become "
        + "tables of accounts. crvUSD: a loan in N bands has the threshold 1 - 6 % - N/200; soft liquidation is not modelled.";

    public static Command Create(CliContext context)
    {
        Argument<string> file = new("FILE") { Description = "The snapshot (CSV, also gzipped)." };
        Option<string> scenario = new("--scenario") { Description = "Scenario whose assets and margin classes are taken.", HelpName = "SCENARIO", Required = true };
        Option<string> output = CommonOptions.Out(
            "FILE|DIR", "Book to write: .csv, .csv.gz or .parquet; accounts are tables beside it (book-accounts.csv …) or in a directory. Existing files are replaced.");
        Option<string?> date = ImportChoices.Date();
        Option<double?> scale = NumberOption.Positive("--scale", "K", "Multiply quantities, margins and debts.");
        Option<bool> rebase = new("--rebase") { Description = "Positions: enter every one at the scenario's start price, notional and margin kept." };
        Option<bool> asAccounts = new("--as-accounts") { Description = "Positions: make cross-margin accounts instead of isolated positions." };
        Option<string?> marginClass = new("--class") { Description = "Margin class of accounts; the first that fits where left out.", HelpName = "ID" };
        Option<double?> ethUsd = NumberOption.Positive("--eth-usd", "USD", "Aave: USD per ETH of the snapshot; 1,719.90, its price then, where left out.");
        Option<double?> threshold = NumberOption.Share("--threshold", "crvUSD: liquidation threshold of every loan instead of one by its bands.");
        (Option<UnknownPart?> debt, Option<UnknownPart?> collateral, Option<CoinMapping[]> map) =
            (ImportChoices.UnknownDebt(), ImportChoices.UnknownCollateral(), ImportChoices.Map());
        Command command = new("import", About)
        {
            file, scenario, output, date, scale, rebase, asAccounts, marginClass, debt, collateral, ethUsd, threshold, map,
        };
        command.SetAction(parsed => new BookImportHandler(context).Execute(new BookImportRequest
        {
            File = parsed.GetRequiredValue(file),
            Scenario = parsed.GetRequiredValue(scenario),
            Output = parsed.GetRequiredValue(output),
            Positions = new ImportOptions { Date = parsed.GetValue(date), Scale = parsed.GetValue(scale) ?? 1, Rebase = parsed.GetValue(rebase) },
            AsAccounts = parsed.GetValue(asAccounts),
            MarginClass = parsed.GetValue(marginClass),
            UnknownDebt = parsed.GetValue(debt),
            UnknownCollateral = parsed.GetValue(collateral),
            EthUsd = parsed.GetValue(ethUsd),
            Threshold = parsed.GetValue(threshold),
            Coins = [.. parsed.GetValue(map) ?? []],
        }));
        return command;
    }
}
