using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference;

/// <summary>Volume closed in a round without enough margin.</summary>
/// <param name="Asset">Asset.</param>
/// <param name="Side">The side that was closed.</param>
/// <param name="Units">Units closed.</param>
/// <param name="PriceUsd">The price at which it would have closed without shortfall, USD per unit.</param>
/// <param name="ShortfallUsd">Shortfall, USD.</param>
internal sealed record ReferenceBankrupt(int Asset, Side Side, double Units, double PriceUsd, double ShortfallUsd);
