using StressGpu.Input.Json;

namespace StressGpu.Input.Shapes;

/// <summary>A member of an object.</summary>
/// <param name="name">Its name in the file.</param>
/// <param name="shape">What its value may be.</param>
/// <param name="description">What it means: one sentence for the schema.</param>
internal abstract class Member(string name, Shape shape, string description)
{
    public string Name => name;

    public Shape Shape => shape;

    public string Description => description;

    /// <summary>Whether leaving it out is a fault.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it is for readers of the file only: kept out of the canonical form.</summary>
    public bool IsNote { get; init; }

    /// <summary>Whether a scenario may leave it to its market file.</summary>
    public bool IsInMarketFile { get; init; }

    /// <summary>The value where it is left out; null: none.</summary>
    public object? DefaultValue { get; init; }
}

/// <summary>A member whose values are <typeparamref name="T"/>.</summary>
internal sealed class Member<T>(string name, Shape<T> shape, string description) : Member(name, shape, description)
    where T : notnull;
