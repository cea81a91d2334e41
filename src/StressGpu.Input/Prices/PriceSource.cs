using System.Text.RegularExpressions;

namespace StressGpu.Input;

/// <summary>A file of one asset's prices, order book or trades as the user named it, <c>ASSET=FILE</c> or <c>FILE</c>.</summary>
/// <param name="Path">The file.</param>
/// <param name="Asset">Whose it is; null takes the asset from the file's name, or from the columns of a wide file.</param>
public sealed partial record PriceSource(string Path, string? Asset = null)
{
    /// <summary>The asset given or, in <c>BTCUSDT_perp_1h.csv.gz</c>, BTC: the first part of the name that is a pair, without the quote currency; else the first part.</summary>
    public string AssetName => Asset ?? BaseOf(System.IO.Path.GetFileName(Path));

    /// <summary>Reads <c>ASSET=FILE</c> or <c>FILE</c>.</summary>
    public static PriceSource Parse(string argument)
    {
        ArgumentNullException.ThrowIfNull(argument);
        Match named = Named().Match(argument);
        return named.Success ? new PriceSource(named.Groups[2].Value, named.Groups[1].Value) : new PriceSource(argument);
    }

    private static string BaseOf(string name)
    {
        string[] parts = name.Split('.', '_', '-', ' ');
        Match? pair = parts.Select(p => Pair().Match(p)).FirstOrDefault(m => m.Success);
        return pair?.Groups[1].Value ?? parts[0];
    }

    [GeneratedRegex("^([^=/\\\\.]{1,32})=(.+)$")]
    private static partial Regex Named();

    [GeneratedRegex("^(?!FDUSD$)(.{2,}?)(USDT|USDC|BUSD|TUSD|FDUSD|USD|DAI)$")]
    private static partial Regex Pair();
}
