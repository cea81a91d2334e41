using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using StressGpu.Input.Json;

namespace StressGpu.Input.Shapes;

/// <summary>An object whose members were read; faulty ones are absent, missing ones have their defaults.</summary>
/// <param name="source">The object in the file.</param>
/// <param name="path">Its path, for faults.</param>
/// <param name="values">Values by member.</param>
internal sealed class CheckedObject(SourceNode source, string path, ImmutableDictionary<Member, object> values)
{
    public SourceNode Source => source;

    /// <summary>Its path, for faults.</summary>
    public string Path => path;

    /// <summary>The value of a member that is required or has a default, once no fault was found.</summary>
    public T Get<T>(Member<T> member)
        where T : notnull => (T)values[member];

    /// <summary>The value where the member is there and well-formed.</summary>
    public bool TryGet<T>(Member<T> member, [MaybeNullWhen(false)] out T value)
        where T : notnull
    {
        bool found = values.TryGetValue(member, out object? boxed);
        value = found ? (T)boxed! : default;
        return found;
    }

    /// <summary>Whether the file has the member, well-formed or not.</summary>
    public bool Has(Member member) => source.Find(member.Name) is not null;

    /// <summary>Whether the member says something else than leaving it out would.</summary>
    public bool Departs(Member member) =>
        Has(member) && Find(member) is { } value && !value.Equals(member.DefaultValue);

    public object? Find(Member member) => values.GetValueOrDefault(member);

    /// <summary>This object with another value for a member, or without it.</summary>
    public CheckedObject With(Member member, object? value) =>
        new(source, path, value is null ? values.Remove(member) : values.SetItem(member, value));

    /// <summary>The member's value in the file; the object itself where the member was left out.</summary>
    public SourceNode NodeOf(Member member) => source.Find(member.Name)?.Value ?? source;

    /// <summary>Path of a member, for faults.</summary>
    public string PathOf(Member member) => MemberPath.Of(path, member.Name);
}
