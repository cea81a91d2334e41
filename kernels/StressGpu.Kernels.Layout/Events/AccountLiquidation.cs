namespace StressGpu.Kernels.Layout;

/// <summary>One liquidation of one account on a recorded path.</summary>
/// <param name="Account">Index of the account.</param>
/// <param name="Row">Row of the path.</param>
/// <param name="Round">Round of that row's cascade; 0 is the exogenous one.</param>
/// <param name="FirstPart">Index of its first part in <see cref="PathEvents.Parts"/>; its parts end where the next one's begin.</param>
public readonly record struct AccountLiquidation(int Account, int Row, int Round, int FirstPart);
