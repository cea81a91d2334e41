using System.Security.Cryptography;
using StressGpu.Input.Json;
using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>The file that a scenario's book names.</summary>
/// <param name="Shown">Its path as diagnostics show it.</param>
/// <param name="Input">The file itself.</param>
internal sealed record BookFile(string Shown, InputFile Input)
{
    /// <summary>Finds and hashes the file; null where there is none to find or that is a fault.</summary>
    public static BookFile? Of(CheckedObject scenario, Faults faults)
    {
        if (!scenario.TryGet(ScenarioShape.Book, out CheckedObject? book) || !book.TryGet(BookShape.File, out _))
        {
            return null;
        }

        SourceNode node = book.NodeOf(BookShape.File);
        string path = FilePath.Of(node);
        try
        {
            using FileStream stream = File.OpenRead(path);
            string hash = Convert.ToHexStringLower(SHA256.HashData(stream));
            return new BookFile(path, new InputFile(InputRole.Book, Path.GetFullPath(path), hash));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            string what = FileFault.InWords(path, fault);
            faults.Error(node.Place, book.PathOf(BookShape.File), $"names {path}, which {what}, expected a file of positions");
            return null;
        }
    }
}
