using System.Security.Cryptography;
using System.Text;

namespace StressGpu.Results;

/// <summary>What determines a run's numbers, as one hash.</summary>
public static class RunId
{
    /// <summary>SHA-256 of tool version, resolved scenario and input hashes, lower-case hexadecimal.</summary>
    /// <param name="toolVersion">Version of the program.</param>
    /// <param name="canonicalScenarioJson">The resolved scenario without device, batch, threads and shard.</param>
    /// <param name="inputHashes">
    /// SHA-256, in hexadecimal, of every input file whose content is not in the scenario (the book); their order does not matter.
    /// </param>
    public static string Of(string toolVersion, string canonicalScenarioJson, IEnumerable<string> inputHashes)
    {
        // One line an item, the scenario as its hash: no two different lists give one text.
        IEnumerable<string> lines = [toolVersion, Sha256(canonicalScenarioJson), .. inputHashes.Order(StringComparer.Ordinal)];
        return Sha256(string.Concat(lines.Select(line => line + "\n")));
    }

    /// <summary>SHA-256 of a text's UTF-8 bytes, lower-case hexadecimal.</summary>
    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
