using System.Security.Cryptography;
using StressGpu.Input.Json;
using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>A file that a scenario's book names.</summary>
/// <param name="Shown">Its path as diagnostics show it.</param>
/// <param name="Input">The file itself.</param>
internal sealed record BookFile(string Shown, InputFile Input)
{
    /// <summary>Finds and hashes the file; null where there is none to find or that is a fault.</summary>
    /// <param name="owner">The object that may name it.</param>
    /// <param name="member">The member that does.</param>
    /// <param name="role">What the file holds.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public static BookFile? Of(CheckedObject owner, Member<string> member, InputRole role, Faults faults)
    {
        if (!owner.TryGet(member, out _))
        {
            return null;
        }

        SourceNode node = owner.NodeOf(member);
        string path = FilePath.Of(node);
        try
        {
            using FileStream stream = File.OpenRead(path);
            string hash = Convert.ToHexStringLower(SHA256.HashData(stream));
            return new BookFile(path, new InputFile(role, Path.GetFullPath(path), hash));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            string what = FileFault.InWords(path, fault);
            string holds = role == InputRole.Book ? "positions" : member.Name;
            faults.Error(node.Place, owner.PathOf(member), $"names {path}, which {what}, expected a file of {holds}");
            return null;
        }
    }
}
