using System.Collections.Immutable;
using System.Security.Cryptography;
using StressGpu.Input.Json;
using StressGpu.Input.MarketFiles;

namespace StressGpu.Input.Scenarios;

/// <summary>Loads a scenario file, the files it extends and its market file, and merges them.</summary>
internal sealed class SourceFiles(Faults faults)
{
    private readonly List<(string Full, string Shown)> chain = [];
    private readonly ImmutableArray<InputFile>.Builder inputs = ImmutableArray.CreateBuilder<InputFile>();

    /// <summary>The files read, the scenario's own first.</summary>
    public ImmutableArray<InputFile> Inputs => inputs.ToImmutable();

    /// <summary>The merged root; null where a file cannot be read or is not JSON.</summary>
    /// <param name="path">The scenario file as the user named it.</param>
    public SourceNode? Load(string path)
    {
        SourceNode? scenario = Load(path, new SourcePlace(path), "");
        if (scenario is null || MarketFile.NameIn(scenario) is not { } named)
        {
            return scenario;
        }

        if (MarketFile.Read(named, faults) is not { } market)
        {
            return null;
        }

        inputs.Add(market.Input);
        return MarketFileMerge.Over(scenario, market, faults);
    }

    private SourceNode? Load(string path, SourcePlace namedAt, string member)
    {
        string full = Path.GetFullPath(path);
        if (chain.Any(c => c.Full == full))
        {
            IEnumerable<string> loop = chain.SkipWhile(c => c.Full != full).Select(c => c.Shown).Append(path);
            faults.Error(namedAt, member, "goes in a circle: " + string.Join(" -> ", loop) + ", expected an end");
            return null;
        }

        chain.Add((full, path));
        faults.Open(path);
        if (ReadBytes(path, namedAt, member) is not { } bytes)
        {
            return null;
        }

        inputs.Add(new InputFile(InputRole.Scenario, full, Convert.ToHexStringLower(SHA256.HashData(bytes))));
        SourceNode? root = SourceTreeReader.Read(path, bytes, faults);
        SourceNode? extends = root?.Find(ScenarioShape.ExtendsName)?.Value;
        if (root is null || extends is null || !FilePath.IsUsable(extends))
        {
            return root;
        }

        SourceNode? based = Load(FilePath.Of(extends), extends.Place, ScenarioShape.ExtendsName);
        return based is null ? null : SourceMerge.Over(based, root.Without(ScenarioShape.ExtendsName));
    }

    private byte[]? ReadBytes(string path, SourcePlace namedAt, string member)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            string subject = member.Length == 0 ? "" : $"names {path}, which ";
            faults.Error(namedAt, member, subject + FileFault.InWords(path, fault) + ", expected a scenario file");
            return null;
        }
    }
}
