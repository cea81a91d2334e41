namespace StressGpu.Input.Json;

/// <summary>A member of an object as it stands in a file.</summary>
internal sealed record SourceMember(string Name, SourcePlace Place, SourceNode Value);
