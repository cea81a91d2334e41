using System.Collections.Immutable;
using Spectre.Console;
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
            string text = $"warning: {(warning.Member.Length == 0 ? warning.File : warning.Member)} {warning.Message}";
            screen.Console.Write(new Padder(new Text(text, Color.Yellow), new Padding(2, 0, 0, 0)));
        }

        if (warnings.Length > Shown)
        {
            screen.Line($"  … and {warnings.Length - Shown} more warnings, on standard error", "yellow");
        }
    }
}
