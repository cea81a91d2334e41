using System.Diagnostics.CodeAnalysis;

namespace StressGpu.Input.Tables;

/// <summary>A line does not end: the file is not a table of text. Never leaves the project.</summary>
[SuppressMessage("Design", "CA1032", Justification = "thrown and caught in one place each")]
internal sealed class LineTooLongException(int line) : Exception
{
    public int Line => line;
}
