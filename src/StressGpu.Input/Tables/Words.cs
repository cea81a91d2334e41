using System.Collections.Immutable;
using System.Text.Json;

namespace StressGpu.Input.Tables;

/// <summary>The names of an enumeration as tables write them, in camel case.</summary>
internal sealed class Words<T>
    where T : struct, Enum
{
    private readonly ImmutableArray<string> names = [.. Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName)];

    private readonly ImmutableArray<T> values = [.. Enum.GetNames<T>().Select(Enum.Parse<T>)];

    public static Words<T> All { get; } = new();

    /// <summary>The choices in words: <c>long or short</c>.</summary>
    public string InWords => names.Length == 2 ? string.Join(" or ", names) : "one of " + string.Join(", ", names);

    public string Of(T value) => names[values.IndexOf(value)];

    /// <summary>The value of that name; null where there is none.</summary>
    public T? Find(ReadOnlySpan<char> name)
    {
        for (int i = 0; i < names.Length; i++)
        {
            if (name.SequenceEqual(names[i]))
            {
                return values[i];
            }
        }

        return null;
    }
}
