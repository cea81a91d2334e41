using System.Collections.Immutable;
using StressGpu.Input.Json;
using StressGpu.Model;

namespace StressGpu.Input;

/// <summary>Collects the faults of all input files of one reading.</summary>
internal sealed class Faults
{
    private readonly List<Diagnostic> all = [];
    private readonly List<Diagnostic> closing = [];

    public bool HasErrors { get; private set; }

    public void Error(SourcePlace place, string member, string message)
    {
        HasErrors = true;
        all.Add(new Diagnostic(place.File, place.Line, place.Column, member, message));
    }

    /// <summary>An error of a whole file that sums up others and stands after them.</summary>
    public void Closing(string file, string message)
    {
        HasErrors = true;
        closing.Add(new Diagnostic(file, 0, 0, "", message));
    }

    public void Warning(SourcePlace place, string member, string message) =>
        all.Add(new Diagnostic(place.File, place.Line, place.Column, member, message) { IsWarning = true });

    public void AddRange(ImmutableArray<Diagnostic> diagnostics)
    {
        HasErrors |= diagnostics.Any(d => !d.IsWarning);
        all.AddRange(diagnostics);
    }

    /// <summary>The value where nothing is wrong, else the faults.</summary>
    public Parsed<T> Result<T>(T? value)
        where T : class => new(HasErrors ? null : value, Sorted());

    // By file in order of appearance, then by place; the sort is stable.
    private ImmutableArray<Diagnostic> Sorted()
    {
        List<string> files = [.. all.Select(d => d.File).Distinct()];
        return [.. all.OrderBy(d => files.IndexOf(d.File)).ThenBy(d => d.Line).ThenBy(d => d.Column), .. closing];
    }
}
