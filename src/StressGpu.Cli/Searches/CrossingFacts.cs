using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>A crossing in JSON; NaN is null.</summary>
/// <param name="Along">Name of the direction, or <c>combination</c>.</param>
/// <param name="Found"><c>found</c>, <c>atStart</c> (breached as written) or <c>never</c>.</param>
/// <param name="Distance">In halvings and doublings.</param>
/// <param name="CiLow">Lower end of its 95 % interval.</param>
/// <param name="CiHigh">Upper end of its 95 % interval.</param>
/// <param name="Change">What is changed there, in words.</param>
/// <param name="Monotone">Whether the statistic went one way only over all that was tried.</param>
internal sealed record CrossingFacts(
    string Along, string Found, double Distance, double? CiLow, double? CiHigh, string Change, bool Monotone)
{
    public static CrossingFacts Of(ReverseStep step)
    {
        Crossing crossing = step.Crossing;
        string found = crossing.Kind switch { CrossingKind.Found => "found", CrossingKind.AtStart => "atStart", _ => "never" };
        return new CrossingFacts(
            step.Name, found, crossing.At, JsonDocuments.Finite(crossing.Low), JsonDocuments.Finite(crossing.High),
            step.Text(crossing.At), crossing.IsMonotone);
    }
}
