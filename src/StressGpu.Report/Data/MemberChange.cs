namespace StressGpu.Report;

/// <summary>A member of a scenario that another run has otherwise.</summary>
/// <param name="Member">Its path (<c>venue.insuranceFundUsd</c>).</param>
/// <param name="Before">What the other run has, as text.</param>
/// <param name="After">What this run has, as text.</param>
public sealed record MemberChange(string Member, string Before, string After);
