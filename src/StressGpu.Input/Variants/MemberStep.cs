namespace StressGpu.Input;

/// <summary>A step of a member's path.</summary>
/// <param name="Text">Name of a member, or which items of an array.</param>
/// <param name="IsItem">Whether it chooses items.</param>
internal readonly record struct MemberStep(string Text, bool IsItem);
