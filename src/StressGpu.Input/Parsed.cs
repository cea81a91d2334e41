using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using StressGpu.Model;

namespace StressGpu.Input;

/// <summary>What reading an input gave: a value, perhaps with warnings, or the faults that prevent one.</summary>
/// <typeparam name="T">The validated value.</typeparam>
public sealed class Parsed<T>
    where T : class
{
    internal Parsed(T? value, ImmutableArray<Diagnostic> diagnostics) => (Value, Diagnostics) = (value, diagnostics);

    /// <summary>The value; null exactly where a diagnostic is an error.</summary>
    public T? Value { get; }

    /// <summary>Faults and warnings by file, line and column; only warnings where there is a value.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsValid => Value is not null;
}
