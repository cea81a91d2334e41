namespace StressGpu.Input;

/// <summary>Where a change of a member was asked for, as diagnostics name it.</summary>
/// <param name="File">The scenario file as the user named it, or the option (<c>--vary</c>).</param>
/// <param name="Line">Line from 1; 0 for an option.</param>
/// <param name="Column">Column in code points from 1; 0 where there is none.</param>
/// <param name="Member">Path of the member that asks (<c>sweep.axes[0].member</c>); empty for an option.</param>
public sealed record ChangeOrigin(string File, int Line = 0, int Column = 0, string Member = "");
