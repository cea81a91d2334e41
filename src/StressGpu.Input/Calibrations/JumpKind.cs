namespace StressGpu.Input.Calibrations;

/// <summary>Jumps of one kind.</summary>
/// <param name="Number">Expected in a bar.</param>
/// <param name="Mean">Mean of the log size.</param>
/// <param name="Deviation">Standard deviation of it.</param>
internal readonly record struct JumpKind(double Number, double Mean, double Deviation);
