using StressGpu.Input;

namespace StressGpu.Cli;

/// <summary>A statistic of the data, and its median and 95 % range over windows of the model, in JSON output.</summary>
internal sealed record ComparisonFacts(double? Data, double? Model, double? Low, double? High)
{
    public static ComparisonFacts Of(Comparison c) => new(
        JsonDocuments.Finite(c.Data), JsonDocuments.Finite(c.Model), JsonDocuments.Finite(c.Low), JsonDocuments.Finite(c.High));
}
