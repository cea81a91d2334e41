using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>Prints diagnostics on standard error.</summary>
internal static class DiagnosticPrinter
{
    /// <summary>A line each, faults in red, and a count of the faults where there are several.</summary>
    public static void Print(Screen error, IReadOnlyCollection<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            error.Line(diagnostic.ToString(), diagnostic.IsWarning ? "yellow" : "red");
        }

        int faults = diagnostics.Count(d => !d.IsWarning);
        if (faults > 1)
        {
            error.Line(Amounts.Count(faults) + " faults");
        }
    }
}
