using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using StressGpu.Input.Json;
using StressGpu.Input.Scenarios;

namespace StressGpu.Input.MarketFiles;

/// <summary>A calibrated market that a scenario's <c>market.file</c> names.</summary>
/// <param name="Root">Its content.</param>
/// <param name="Input">The file itself.</param>
internal sealed record MarketFile(SourceNode Root, InputFile Input)
{
    public const string MemberName = "file";
    public const string Assets = "assets";
    public const string Id = "id";

    private static readonly string[] Known = ["$schema", "description", "sources", "market", Assets, "liquidity"];

    /// <summary>Symbols of its assets, in the order of its matrices; empty texts where one has none.</summary>
    public ImmutableArray<string> Ids => [.. (Root.Find(Assets)?.Value.Items ?? []).Select(IdOf)];

    /// <summary>The name of a merged scenario's market file; null where it has none that can be one.</summary>
    public static SourceNode? NameIn(SourceNode scenario) =>
        scenario.Find("market")?.Value.Find(MemberName)?.Value is { } named && FilePath.IsUsable(named) ? named : null;

    /// <summary>Reads the file; null with faults.</summary>
    /// <param name="named">Its name in the scenario.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public static MarketFile? Read(SourceNode named, Faults faults)
    {
        string path = FilePath.Of(named);
        faults.Open(path);
        try
        {
            byte[] bytes = File.ReadAllBytes(path);
            InputFile input = new(InputRole.Market, Path.GetFullPath(path), Convert.ToHexStringLower(SHA256.HashData(bytes)));
            return SourceTreeReader.Read(path, bytes, faults) is { } root && IsMarket(root, faults) ? new MarketFile(root, input) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            faults.Error(named.Place, $"market.{MemberName}", $"names {path}, which {FileFault.InWords(path, fault)}, expected a market file as calibrate writes it");
            return null;
        }
    }

    /// <summary>The symbol of an asset's object.</summary>
    public static string IdOf(SourceNode asset) => asset.Find(Id)?.Value is { Kind: JsonValueKind.String } id ? id.Text : "";

    private static bool IsMarket(SourceNode root, Faults faults)
    {
        if (root.Kind != JsonValueKind.Object)
        {
            faults.Error(root.Place, "", $"is {root.InWords()}, expected a market file: an object with market and assets");
            return false;
        }

        foreach (SourceMember member in root.Members.Where(m => !Known.Contains(m.Name)))
        {
            string help = Spelling.Suggest(member.Name, Known) is { } near ? $"did you mean \"{near}\"?" : "expected one of " + string.Join(", ", Known);
            faults.Error(member.Place, MemberPath.Of("", member.Name), "is not a known member of a market file, " + help);
        }

        return true;
    }
}
