using System.Globalization;

namespace StressGpu.Model;

/// <summary>One fault (or warning) in an input, placed as exactly as the input allows.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Line">Line from 1; 0 for a file-level fault.</param>
/// <param name="Column">Column in code points from 1; 0 where there is none.</param>
/// <param name="Member">Path of the member (<c>assets[2].priceUsd</c>) or column of a table; may be empty.</param>
/// <param name="Message">What is wrong, what was expected.</param>
public sealed record Diagnostic(string File, int Line, int Column, string Member, string Message)
{
    /// <summary>Whether the run can go on.</summary>
    public bool IsWarning { get; init; }

    /// <summary><c>FILE:LINE:COLUMN  member  message</c>, parts that are unknown left out.</summary>
    public override string ToString()
    {
        string place = Line == 0 ? File
            : Column == 0 ? string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}")
            : string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");
        string member = Member.Length == 0 ? "" : "  " + Member;
        return $"{place}{member}  {(IsWarning ? "warning: " : "")}{Message}";
    }
}
