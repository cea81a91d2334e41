using StressGpu.Cli;

using ProcessStreams streams = new();
using Interruption interruption = new();
return Application.Run(args, CliContext.OfProcess(streams, interruption));
