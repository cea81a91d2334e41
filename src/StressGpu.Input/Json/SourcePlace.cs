namespace StressGpu.Input.Json;

/// <summary>A place in an input.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Line">From 1; 0 for the file as a whole.</param>
/// <param name="Column">In code points from 1; 0 where there is none.</param>
internal readonly record struct SourcePlace(string File, int Line = 0, int Column = 0);
