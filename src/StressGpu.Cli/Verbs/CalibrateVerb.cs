using System.CommandLine;
using StressGpu.Input;

namespace StressGpu.Cli;

/// <summary><c>calibrate PRICES… --out FILE</c>: market parameters from price files, depth from books, quotes and trades.</summary>
internal static class CalibrateVerb
{
    private const string About =
        "Fit a market model to price files and write a market file that a scenario's market.file names. Prices are CSV (also gzipped) or Parquet with "
        + "ts_ms,open,high,low,close,volume or timestamp,close or timestamp,BTC,ETH,…; the asset is the file's name up to its quote currency (BTCUSDT_1h.csv.gz: BTC) "
        + "or stands before it: BTC=prices.csv.";

    public static Command Create(CliContext context)
    {
        Argument<string[]> prices = new("PRICES") { Description = "Price files, FILE or ASSET=FILE.", Arity = ArgumentArity.ZeroOrMore };
        Option<string> output = CommonOptions.Out("FILE", "Market file to write (JSON); an existing one is replaced.");
        (Option<CalibrationModel?> model, Option<PriceWindow?> window) = (CalibrationChoices.Model(), CalibrationChoices.Window());
        Option<int?> regimes = NumberOption.Whole("--regimes", 2, 4, "Regime: how many; 2 where left out.");
        Option<bool> drift = new("--with-drift") { Description = "Write the estimated drifts too; without, assets have none." };
        Option<string[]> depth = Files("--depth", "Ladders (side,level,price,qty), depth bands (bid_usd_10bp,…) or quotes (sell,buy,sell_amount,buy_amount,price_impact), a file an asset.");
        Option<string[]> trades = Files("--trades", "Trades (ts_ms,price,qty,aggressor) for the permanent share.");
        Option<(double Nearest, double Farthest)?> range = CalibrationChoices.DepthRange();
        Option<string?> pair = new("--pair") { Description = "Quotes: which; the asset or its wrapped token against USDC where left out.", HelpName = "SELL/BUY" };
        Option<int?> after = NumberOption.Whole("--permanent-after", 5, 3600, "Trades: seconds after which what is left of a move is permanent; 30 where left out.");
        Option<ulong?> seed = NumberOption.Whole("--seed", 0UL, ulong.MaxValue, "Key of simulated comparisons and bootstraps; 1 where left out.");
        Option<bool> json = CommonOptions.Json();
        Command command = new("calibrate", About)
        {
            prices, model, window, output, regimes, drift, depth, trades, range, pair, after, seed, json,
        };
        command.SetAction(parsed => new CalibrateHandler(context).Execute(new CalibrateRequest
        {
            Prices = [.. (parsed.GetValue(prices) ?? []).Select(PriceSource.Parse)],
            Output = parsed.GetRequiredValue(output),
            Model = parsed.GetValue(model),
            Window = parsed.GetValue(window) ?? PriceWindow.All,
            Regimes = parsed.GetValue(regimes),
            WithDrift = parsed.GetValue(drift),
            Depths = [.. (parsed.GetValue(depth) ?? []).Select(PriceSource.Parse)],
            Trades = [.. (parsed.GetValue(trades) ?? []).Select(PriceSource.Parse)],
            DepthRange = parsed.GetValue(range),
            Pair = parsed.GetValue(pair),
            PermanentAfterSeconds = parsed.GetValue(after),
            Seed = parsed.GetValue(seed) ?? 1,
            AsJson = parsed.GetValue(json),
        }));
        return command;
    }

    private static Option<string[]> Files(string name, string description) => new(name)
    {
        Description = description + " FILE or ASSET=FILE.",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
    };
}
