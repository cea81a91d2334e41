namespace StressGpu.Input;

/// <summary>A text of a sweep that is understood elsewhere, and its place.</summary>
public sealed record PlacedText(string Text, ChangeOrigin Origin);
