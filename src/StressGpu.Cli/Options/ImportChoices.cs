using System.CommandLine;
using System.Globalization;
using StressGpu.Input;

namespace StressGpu.Cli;

/// <summary>Options of <c>book import</c> that are words.</summary>
internal static class ImportChoices
{
    /// <summary><c>--date</c>.</summary>
    public static Option<string?> Date() => new("--date")
    {
        Description = $"Positions: day to take, as the file writes it, or '{ImportOptions.AllDates}'; the one with most positions where left out.",
        HelpName = "DATE",
    };

    /// <summary><c>--unknown-debt</c>.</summary>
    public static Option<UnknownPart?> UnknownDebt() => Part(
        "--unknown-debt", "Aave: what debt is taken for that is neither ETH nor a listed stable coin; stable, which means USD, where left out.",
        [UnknownPart.Eth, UnknownPart.Stable]);

    /// <summary><c>--unknown-collateral</c>.</summary>
    public static Option<UnknownPart?> UnknownCollateral() => Part(
        "--unknown-collateral", "Aave: what collateral other than stETH is taken for; eth where left out.",
        [UnknownPart.Eth, UnknownPart.Steth, UnknownPart.Stable]);

    /// <summary><c>--map</c>, which may be given several times.</summary>
    public static Option<CoinMapping[]> Map() => new("--map")
    {
        Description = "Borrowers: a coin under the scenario's symbol, with the units of it that a coin is worth, as in 'WSTETH=ETH:1.14'; may be given several times.",
        HelpName = "COIN=ASSET[:UNITS]",
        CustomParser = result =>
        {
            List<CoinMapping> mappings = [];
            foreach (string text in result.Tokens.Select(t => t.Value))
            {
                if (Mapping(text) is { } mapping)
                {
                    mappings.Add(mapping);
                }
                else
                {
                    result.AddError($"--map: '{text}' is not COIN=ASSET or COIN=ASSET:UNITS with a positive number, as in 'WSTETH=ETH:1.14'");
                }
            }

            return [.. mappings];
        },
    };

    private static CoinMapping? Mapping(string text)
    {
        string[] sides = text.Split('=');
        string[] to = sides[^1].Split(':');
        double units = 1;
        bool isWhole = sides.Length == 2 && to.Length <= 2 && sides[0].Length > 0 && to[0].Length > 0
            && (to.Length == 1 || double.TryParse(to[1], NumberStyles.Float, CultureInfo.InvariantCulture, out units));
        return isWhole && units > 0 && double.IsFinite(units) ? new CoinMapping(sides[0], to[0], units) : null;
    }

    private static Option<UnknownPart?> Part(string name, string description, UnknownPart[] choices)
    {
        string[] words = [.. choices.Select(c => c.ToString().ToLowerInvariant())];
        return new Option<UnknownPart?>(name)
        {
            Description = description,
            HelpName = string.Join('|', words),
            CustomParser = result =>
            {
                int chosen = Array.IndexOf(words, result.Tokens[0].Value);
                if (chosen >= 0)
                {
                    return choices[chosen];
                }

                result.AddError($"{name}: '{result.Tokens[0].Value}' is not one of {string.Join(", ", words)}");
                return null;
            },
        };
    }
}
