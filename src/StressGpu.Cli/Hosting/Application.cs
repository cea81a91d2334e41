using System.CommandLine;
using System.CommandLine.Invocation;
using StressGpu.Engine;
using StressGpu.Results;

namespace StressGpu.Cli;

/// <summary>Parses the command line, runs its verb, and turns every outcome into an exit code.</summary>
internal static class Application
{
    /// <summary>Runs one command line.</summary>
    public static int Run(IReadOnlyList<string> arguments, CliContext context)
    {
        RootCommand root = CommandTree.Create(context);
        // An argument that begins with @ is a file name here, not a response file.
        ParseResult parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction || (parsed.Action is null && parsed.Errors.Count > 0))
        {
            return Usage(parsed, context);
        }

        return Guard(context, () => parsed.Invoke(new InvocationConfiguration
        {
            Output = context.Output.Writer,
            Error = context.Error.Writer,
            EnableDefaultExceptionHandler = false,
            // Signals are ours: see Interruption.
            ProcessTerminationTimeout = null,
        }));
    }

    private static int Usage(ParseResult parsed, CliContext context)
    {
        foreach (string message in parsed.Errors.Select(e => e.Message).Distinct())
        {
            context.Error.Line("stressgpu: " + message, "red");
        }

        List<string> verbs = [];
        for (var at = parsed.CommandResult; at?.Command is not (null or RootCommand); at = at.Parent as System.CommandLine.Parsing.CommandResult)
        {
            verbs.Insert(0, at.Command.Name);
        }

        context.Error.Line($"Try 'stressgpu {string.Concat(verbs.Select(v => v + " "))}--help'.");
        return ExitCode.Usage;
    }

    private static int Guard(CliContext context, Func<int> verb)
    {
        try
        {
            int code = verb();
            // Here, so that a full disk behind a redirection is an exit code too.
            context.Output.Writer.Flush();
            return code;
        }
        catch (OperationCanceledException) when (context.Cancellation.IsCancellationRequested)
        {
            return Fail(context, "interrupted; nothing was written", context.CancelledExitCode());
        }
        catch (UsageException fault)
        {
            return Fail(context, fault.Message, ExitCode.Usage);
        }
        catch (DeviceException fault)
        {
            return Fail(context, fault.Message, ExitCode.NoDevice);
        }
        catch (Exception fault) when (fault is OutputException or IOException or UnauthorizedAccessException)
        {
            return Fail(context, fault.Message, ExitCode.InputOutput);
        }
#pragma warning disable CA1031 // the last resort: one line for the user, the trace for who asks for it
        catch (Exception fault)
#pragma warning restore CA1031
        {
            string detail = context.ShowTrace ? fault.ToString() : fault.Message.ReplaceLineEndings(" ");
            string hint = context.ShowTrace ? "" : " (a fault of this program; STRESSGPU_TRACE=1 shows where)";
            return Fail(context, $"{fault.GetType().Name}: {detail}{hint}", ExitCode.Internal);
        }
    }

    private static int Fail(CliContext context, string message, int code)
    {
        context.Error.Line("stressgpu: " + message, "red");
        return code;
    }
}
