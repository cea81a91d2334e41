using System.Collections.Immutable;
using System.Text;

namespace StressGpu.Input.Books;

/// <summary>Finds assets by the bytes of their symbols.</summary>
internal sealed class AssetIndex
{
    private const int MostBytes = 256;

    private readonly ImmutableArray<string> ids;
    private readonly Dictionary<string, short> byId;
    private readonly Dictionary<string, short>.AlternateLookup<ReadOnlySpan<char>> byCharacters;
    private readonly byte[][] utf8;
    private int last;

    public AssetIndex(ImmutableArray<string> ids)
    {
        this.ids = ids;
        utf8 = [.. ids.Select(Encoding.UTF8.GetBytes)];
        byId = new Dictionary<string, short>(StringComparer.Ordinal);
        for (short i = 0; i < ids.Length; i++)
        {
            byId.TryAdd(ids[i], i);
        }

        byCharacters = byId.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Index of the asset, or -1.</summary>
    public short Find(ReadOnlySpan<byte> id)
    {
        // Books are often sorted by asset.
        if (ids.Length > 0 && id.SequenceEqual(utf8[last]))
        {
            return (short)last;
        }

        Span<char> characters = stackalloc char[MostBytes];
        if (id.Length > MostBytes)
        {
            return -1;
        }

        return Find(characters[..Encoding.UTF8.GetChars(id, characters)]);
    }

    /// <summary>Index of the asset, or -1.</summary>
    public short Find(ReadOnlySpan<char> id)
    {
        if (!byCharacters.TryGetValue(id, out short found))
        {
            return -1;
        }

        last = found;
        return found;
    }

    /// <summary>What to say of a symbol that is not there.</summary>
    public string Unknown(string id)
    {
        string help = Spelling.Suggest(id, ids) is { } near ? $" (did you mean \"{near}\"?)" : "";
        string known = ids.Length <= 16 ? string.Join(", ", ids) : string.Join(", ", ids.Take(16)) + ", …";
        return $"is \"{Excerpt.Of(id)}\", which the scenario does not have{help}, expected one of {known}";
    }
}
