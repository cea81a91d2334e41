using System.Collections.Immutable;
using System.Text.Json;

namespace StressGpu.Input.Json;

/// <summary>A JSON value that knows where it stands; after <c>extends</c> neighbours may come from different files.</summary>
/// <param name="place">Place of the value's first character.</param>
/// <param name="kind">What the value is.</param>
/// <param name="text">The characters of a string, unescaped, or of a number as written; else empty.</param>
internal sealed class SourceNode(SourcePlace place, JsonValueKind kind, string text = "")
{
    public SourcePlace Place => place;

    public JsonValueKind Kind => kind;

    public string Text => text;

    /// <summary>Members of an object in file order, without duplicates.</summary>
    public ImmutableArray<SourceMember> Members { get; init; } = [];

    /// <summary>Items of an array.</summary>
    public ImmutableArray<SourceNode> Items { get; init; } = [];

    /// <summary>The member of that name, or null.</summary>
    public SourceMember? Find(string name) => Members.FirstOrDefault(m => m.Name == name);

    /// <summary>This object with a member replaced or added.</summary>
    public SourceNode With(SourceMember member) => Find(member.Name) is { } old
        ? new SourceNode(place, kind, text) { Members = Members.Replace(old, member) }
        : new SourceNode(place, kind, text) { Members = Members.Add(member) };

    /// <summary>This object without a member.</summary>
    public SourceNode Without(string name) =>
        new(place, kind, text) { Members = Members.RemoveAll(m => m.Name == name) };

    /// <summary>The value in words, for a fault: <c>the string "abc"</c>.</summary>
    public string InWords() => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => $"the string \"{Excerpt.Of(text)}\"",
        JsonValueKind.Number => Excerpt.Of(text),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };
}
