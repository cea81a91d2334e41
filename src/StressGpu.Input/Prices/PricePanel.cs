using System.Collections.Immutable;

namespace StressGpu.Input;

/// <summary>Prices of several assets, cleaned and joined.</summary>
/// <param name="Reports">What cleaning did, a report for each asset.</param>
/// <param name="Returns">Their joint returns.</param>
/// <param name="Files">The files read, with their hashes.</param>
public sealed record PricePanel(ImmutableArray<PriceReport> Reports, JointReturns Returns, ImmutableArray<InputFile> Files);
