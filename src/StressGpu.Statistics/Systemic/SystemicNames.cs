using System.Collections.Immutable;

namespace StressGpu.Statistics;

/// <summary>Names of what measures are about.</summary>
/// <param name="Account">Id of an account by its index.</param>
/// <param name="Assets">Ids of the assets.</param>
public sealed record SystemicNames(Func<int, string> Account, ImmutableArray<string> Assets)
{
    /// <summary>Id of an asset; empty for none, -1.</summary>
    public string Asset(int asset) => asset < 0 ? "" : Assets[asset];

    /// <summary>Name of a side: 0 long, 1 short, else neither.</summary>
    public static string Side(int side) => side switch
    {
        0 => "long",
        1 => "short",
        _ => "",
    };
}
