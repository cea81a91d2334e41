namespace StressGpu.Kernels.Layout;

/// <summary>What auto-deleveraging took from one counterparty on a recorded path.</summary>
/// <param name="Account">Index of the account; -1 for the ladders of the side together.</param>
/// <param name="Asset">Index of the asset.</param>
/// <param name="Side">The side that was closed: 0 long, 1 short.</param>
/// <param name="Usd">The loss against the executed price, USD.</param>
public readonly record struct DeleveragingHaircut(int Account, int Asset, int Side, double Usd);
