using Spectre.Console;

namespace StressGpu.Cli;

/// <summary>One of the two output streams: plain lines, and tables by Spectre.Console.</summary>
/// <param name="Writer">Where lines go.</param>
/// <param name="IsTerminal">Whether a person looks at it, so that a progress bar may be drawn.</param>
/// <param name="Console">The same stream for tables and colour.</param>
internal sealed record Screen(TextWriter Writer, bool IsTerminal, IAnsiConsole Console)
{
    private const int PipeWidth = 120;

    /// <summary>A stream; colour appears on terminals only.</summary>
    public static Screen Of(TextWriter writer, bool isTerminal, bool colour)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = isTerminal && colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Yes : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        if (!isTerminal)
        {
            console.Profile.Width = PipeWidth;
        }

        console.Profile.Capabilities.Unicode = true;
        return new Screen(writer, isTerminal, console);
    }

    /// <summary>A line that is never wrapped.</summary>
    public void Line(string text = "") => Writer.WriteLine(text);

    /// <summary>A line in a style (Spectre's words, as in <c>bold</c>), where there is colour.</summary>
    public void Line(string text, string style)
    {
        if (Console.Profile.Capabilities.ColorSystem == ColorSystem.NoColors)
        {
            Line(text);
        }
        else
        {
            Console.MarkupLine($"[{style}]{Markup.Escape(text)}[/]");
        }
    }
}
