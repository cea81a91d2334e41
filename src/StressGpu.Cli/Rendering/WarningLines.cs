using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>Warnings at the end of a summary: the first few, and how many more standard error had.</summary>
internal static class WarningLines
{
    private const int Shown = 3;

    /// <summary>Prints them, each with its member.</summary>
    public static void Print(Screen screen, ImmutableArray<Diagnostic> warnings)
    {
        if (warnings.IsEmpty)
        {
            return;
        }

        screen.Line();
        foreach (Diagnostic warning in warnings.Take(Shown))
        {
            screen.Line($"  warning: {(warning.Member.Length == 0 ? warning.File : warning.Member)} {warning.Message}", "yellow");
        }

        if (warnings.Length > Shown)
        {
            screen.Line($"  … and {warnings.Length - Shown} more warnings, on standard error", "yellow");
        }
    }
}
