namespace StressGpu.Input.Shapes;

/// <summary>Short forms for tables of members.</summary>
internal static class Members
{
    public static Member<T> Required<T>(string name, Shape<T> shape, string description)
        where T : notnull => new(name, shape, description) { IsRequired = true };

    /// <summary>A required member that a scenario may leave to its market file.</summary>
    public static Member<T> Calibrated<T>(string name, Shape<T> shape, string description)
        where T : notnull => new(name, shape, description) { IsRequired = true, IsInMarketFile = true };

    public static Member<T> Optional<T>(string name, Shape<T> shape, string description)
        where T : notnull => new(name, shape, description);

    public static Member<T> Defaulted<T>(string name, Shape<T> shape, T value, string description)
        where T : notnull => new(name, shape, description) { DefaultValue = value };

    /// <summary>An object that may be left out: all its members then have their defaults.</summary>
    public static Member<CheckedObject> Defaulted(string name, ObjectShape shape, string description) =>
        new(name, shape, description) { DefaultValue = shape.Defaults() };

    /// <summary>Free text for readers of the file.</summary>
    public static Member<string> Note(string name, string description) =>
        new(name, new NoteShape(), description) { IsNote = true };
}
