using System.Collections.Immutable;
using StressGpu.Input.Json;
using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input;

/// <summary>Collects the faults of all input files of one reading.</summary>
internal sealed class Faults
{
    private readonly List<Diagnostic> all = [];
    private readonly List<Diagnostic> closing = [];
    private readonly List<string> files = [];

    public bool HasErrors { get; private set; }

    /// <summary>No faults yet, of the files that were opened here.</summary>
    public Faults Anew()
    {
        Faults faults = new();
        faults.files.AddRange(files);
        return faults;
    }

    /// <summary>Faults of files are reported in the order in which the files are opened.</summary>
    public void Open(string file) => files.Add(file);

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

    /// <summary>An error of a member, at its value or, where it was left out, at its object.</summary>
    public void Error(CheckedObject owner, Member member, string message) =>
        Error(owner.NodeOf(member).Place, owner.PathOf(member), message);

    /// <summary>A warning of a member, at its value or, where it was left out, at its object.</summary>
    public void Warning(CheckedObject owner, Member member, string message) =>
        Warning(owner.NodeOf(member).Place, owner.PathOf(member), message);

    /// <summary>The value where nothing is wrong, else the faults.</summary>
    public Parsed<T> Result<T>(T? value)
        where T : class => new(HasErrors ? null : value, Sorted());

    // By file, then by place; the sort is stable. Options of the command line, which are no files, come first.
    private ImmutableArray<Diagnostic> Sorted() =>
        [.. all.OrderBy(d => files.IndexOf(d.File)).ThenBy(d => d.Line).ThenBy(d => d.Column), .. closing];
}
