namespace StressGpu.Cli;

/// <summary>A command line that parses, but asks for what the inputs do not have (a shard or a path too many): exit 2.</summary>
internal sealed class UsageException(string message) : Exception(message);
