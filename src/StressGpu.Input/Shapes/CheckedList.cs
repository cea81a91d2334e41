using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace StressGpu.Input.Shapes;

/// <summary>A list whose items were read; faulty ones are null.</summary>
internal sealed class CheckedList<T>(ImmutableArray<object?> items)
    where T : notnull
{
    public int Count => items.Length;

    /// <summary>The items, once no fault was found.</summary>
    public IEnumerable<T> Values => items.Select(i => (T)i!);

    /// <summary>The items that are not faulty.</summary>
    public IEnumerable<T> Known => items.OfType<T>();

    /// <summary>Whether no item is faulty.</summary>
    public bool IsComplete => !items.Contains(null);

    /// <summary>This list with other values; faulty items stay so.</summary>
    public CheckedList<T> Select(Func<T, T> change) => new([.. items.Select(i => i is T value ? (object)change(value) : null)]);

    public bool TryGet(int index, [MaybeNullWhen(false)] out T value)
    {
        bool found = items[index] is T;
        value = found ? (T)items[index]! : default;
        return found;
    }
}
