using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace StressGpu.Input.Json;

/// <summary>Reads JSON (comments and trailing commas allowed) into nodes that know their places.</summary>
internal ref struct SourceTreeReader
{
    private readonly SourceText text;
    private readonly Faults faults;
    private Utf8JsonReader reader;

    private SourceTreeReader(SourceText text, Faults faults)
    {
        (this.text, this.faults) = (text, faults);
        reader = new Utf8JsonReader(text.Bytes, new JsonReaderOptions
        {
            CommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
        });
    }

    /// <summary>The root value; null where the text is not JSON, which is one fault. Duplicate members are faults and left out.</summary>
    /// <param name="file">The file as the user named it.</param>
    /// <param name="content">Its bytes, a byte order mark allowed.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public static SourceNode? Read(string file, byte[] content, Faults faults)
    {
        byte[] bytes = content.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? content[3..] : content;
        SourceText text = new(file, bytes);
        if (!Utf8.IsValid(bytes))
        {
            faults.Error(text.Place(FirstInvalid(bytes)), "", "is not UTF-8 text, expected a JSON file in UTF-8");
            return null;
        }

        if (bytes.AsSpan().TrimStart(" \t\r\n"u8).IsEmpty)
        {
            faults.Error(new SourcePlace(file), "", "is empty, expected a JSON object");
            return null;
        }

        try
        {
            SourceTreeReader tree = new(text, faults);
            tree.reader.Read();
            SourceNode root = tree.ReadValue("");
            while (tree.reader.Read())
            {
                // Only comments may follow; anything else throws.
            }

            return root;
        }
        catch (JsonException fault)
        {
            SourcePlace place = text.Place(fault.LineNumber ?? 0, fault.BytePositionInLine ?? 0);
            faults.Error(place, "", "is not valid JSON: " + Reason(fault));
            return null;
        }
    }

    private SourceNode ReadValue(string path)
    {
        SourcePlace place = text.Place(reader.TokenStartIndex);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(path, place),
            JsonTokenType.StartArray => ReadArray(path, place),
            JsonTokenType.String => new SourceNode(place, JsonValueKind.String, ReadString(path, place)),
            JsonTokenType.Number => new SourceNode(place, JsonValueKind.Number, Encoding.UTF8.GetString(reader.ValueSpan)),
            JsonTokenType.True => new SourceNode(place, JsonValueKind.True),
            JsonTokenType.False => new SourceNode(place, JsonValueKind.False),
            _ => new SourceNode(place, JsonValueKind.Null),
        };
    }

    private SourceNode ReadObject(string path, SourcePlace place)
    {
        Dictionary<string, SourcePlace> first = [];
        ImmutableArray<SourceMember>.Builder members = ImmutableArray.CreateBuilder<SourceMember>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            SourcePlace at = text.Place(reader.TokenStartIndex);
            string name = ReadString(path, at);
            string memberPath = MemberPath.Of(path, name);
            reader.Read();
            SourceNode value = ReadValue(memberPath);
            if (first.TryAdd(name, at))
            {
                members.Add(new SourceMember(name, at, value));
            }
            else
            {
                faults.Error(at, memberPath, $"is given twice (first in line {first[name].Line}), expected once");
            }
        }

        return new SourceNode(place, JsonValueKind.Object) { Members = members.ToImmutable() };
    }

    private SourceNode ReadArray(string path, SourcePlace place)
    {
        ImmutableArray<SourceNode>.Builder items = ImmutableArray.CreateBuilder<SourceNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadValue(MemberPath.Of(path, items.Count)));
        }

        return new SourceNode(place, JsonValueKind.Array) { Items = items.ToImmutable() };
    }

    private readonly string ReadString(string path, SourcePlace place)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            faults.Error(place, path, "holds half a surrogate pair (\\uD800 … \\uDFFF), expected valid Unicode");
            return "";
        }
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        int offset = 0;
        while (Rune.DecodeFromUtf8(bytes[offset..], out _, out int length) == System.Buffers.OperationStatus.Done)
        {
            offset += length;
        }

        return offset;
    }

    private static string Reason(JsonException fault)
    {
        int position = fault.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        string reason = position < 0 ? fault.Message : fault.Message[..position];
        return reason.StartsWith("'N'", StringComparison.Ordinal) || reason.StartsWith("'I'", StringComparison.Ordinal)
            ? reason + " NaN and Infinity are not numbers in JSON."
            : reason;
    }
}
