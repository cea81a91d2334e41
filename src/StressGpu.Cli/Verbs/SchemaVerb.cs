using System.CommandLine;
using StressGpu.Input;

namespace StressGpu.Cli;

/// <summary><c>schema</c>: the JSON Schema of scenario files.</summary>
internal static class SchemaVerb
{
    public static Command Create(CliContext context)
    {
        Command command = new("schema", "Print the JSON Schema of scenario files.");
        command.SetAction(_ =>
        {
            context.Output.Writer.Write(ScenarioSchema.Json);
            return ExitCode.Ok;
        });
        return command;
    }
}
