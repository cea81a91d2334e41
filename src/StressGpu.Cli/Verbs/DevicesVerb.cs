using System.CommandLine;
using Spectre.Console;
using StressGpu.Engine;

namespace StressGpu.Cli;

/// <summary><c>devices</c>: what can run here.</summary>
internal static class DevicesVerb
{
    public static Command Create(CliContext context)
    {
        Command command = new("devices", "List what can run here.");
        command.SetAction(_ => Execute(context));
        return command;
    }

    private static int Execute(CliContext context)
    {
        IReadOnlyList<DeviceInfo> devices = DeviceCatalog.All();
        DeviceKind auto = DeviceCatalog.Resolve(DeviceKind.Auto);
        // Of several devices of one kind a run takes the first; OpenCL only for its GPUs.
        DeviceInfo? taken = devices.FirstOrDefault(d => d.Kind == auto && (d.Kind != DeviceKind.OpenCl || d.IsGpu));
        Table table = new Table().Border(TableBorder.Simple).AddColumns("--device", "name", "memory", "auto");
        foreach (DeviceInfo device in devices)
        {
            table.AddRow(
                new Text(DeviceNames.Of(device.Kind)),
                new Text(device.Name),
                new Text(device.MemoryBytes > 0 ? Amounts.Bytes(device.MemoryBytes) : "the host's"),
                new Text(ReferenceEquals(device, taken) ? "takes this" : ""));
        }

        context.Output.Console.Write(table);
        return ExitCode.Ok;
    }
}
