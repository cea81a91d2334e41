using System.Text.Json;

namespace StressGpu.Results;

/// <summary>A question that takes more than one run to answer.</summary>
/// <param name="Kind"><c>sweep</c>, <c>reverse</c>, <c>sizeFund</c>, <c>sizeMargin</c> or <c>hedge</c>.</param>
/// <param name="Runs">Number of runs that were simulated.</param>
/// <param name="Arguments">What was asked, and for a search what was found.</param>
public sealed record ManifestQuestion(string Kind, int Runs, JsonElement Arguments);
