namespace StressGpu.Cli;

/// <summary>What the command line of <c>report</c> asks for.</summary>
/// <param name="Directory">Directory of a finished run.</param>
/// <param name="Compare">Directory of another one to stand beside it; null for none.</param>
/// <param name="Output">The file to write; null for report.html in the directory.</param>
/// <param name="Csv">Whether every table is written as CSV too.</param>
/// <param name="Force">Whether files whose hash is off are shown all the same.</param>
internal sealed record ReportRequest(string Directory, string? Compare, string? Output, bool Csv, bool Force);
