using System.Text.Json;
using System.Text.Json.Nodes;
using StressGpu.Input.Json;

namespace StressGpu.Input.Shapes;

/// <summary>What a JSON value may be: drives reading, the published schema and the canonical form.</summary>
internal abstract class Shape
{
    /// <summary>What was expected, for a fault: <c>a number over 0 (USD)</c>.</summary>
    public abstract string Expected { get; }

    /// <summary>Shape of the items of an array; null for anything else.</summary>
    public virtual Shape? ItemShape => null;

    /// <summary>Adds this shape's JSON Schema keywords.</summary>
    public abstract void Describe(JsonObject schema);

    /// <summary>The value, or null where it is faulty beyond use.</summary>
    public abstract object? ReadAny(SourceNode node, string path, Faults faults);

    /// <summary>Writes a value that <see cref="ReadAny"/> gave.</summary>
    public abstract void WriteAny(Utf8JsonWriter writer, object value);
}

/// <summary>A shape whose values are <typeparamref name="T"/>.</summary>
internal abstract class Shape<T> : Shape
    where T : notnull
{
    /// <summary>Reads a value, reporting what is wrong; false where there is nothing to go on with.</summary>
    public abstract bool TryRead(SourceNode node, string path, Faults faults, out T value);

    /// <summary>Writes the value in its one canonical way.</summary>
    public abstract void Write(Utf8JsonWriter writer, T value);

    public sealed override object? ReadAny(SourceNode node, string path, Faults faults) =>
        TryRead(node, path, faults, out T value) ? value : null;

    public sealed override void WriteAny(Utf8JsonWriter writer, object value) => Write(writer, (T)value);

    /// <summary>Reports a value of the wrong type or out of range; always false.</summary>
    protected bool Refuse(SourceNode node, string path, Faults faults)
    {
        faults.Error(node.Place, path, $"is {node.InWords()}, expected {Expected}");
        return false;
    }
}
