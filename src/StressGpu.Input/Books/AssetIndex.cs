using System.Collections.Immutable;

namespace StressGpu.Input.Books;

/// <summary>Finds assets by their symbols.</summary>
internal sealed class AssetIndex
{
    private readonly ImmutableArray<string> ids;
    private readonly Dictionary<string, short> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, short>.AlternateLookup<ReadOnlySpan<char>> byCharacters;
    private int last;

    public AssetIndex(ImmutableArray<string> ids)
    {
        this.ids = ids;
        for (short i = 0; i < ids.Length; i++)
        {
            byId.TryAdd(ids[i], i);
        }

        byCharacters = byId.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Index of the asset, or -1.</summary>
    public short Find(ReadOnlySpan<char> id)
    {
        // Books are often sorted by asset.
        if (ids.Length > 0 && id.SequenceEqual(ids[last]))
        {
            return (short)last;
        }

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
        return $"is \"{Excerpt.Of(id)}\", which the scenario does not have{help}, expected one of {Known}";
    }

    /// <summary>The symbols in words, the first of many.</summary>
    public string Known => ids.Length <= 16 ? string.Join(", ", ids) : string.Join(", ", ids.Take(16)) + ", …";
}
