using System.Collections.Immutable;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>The crossing along a ray of directions.</summary>
/// <param name="Name">Name of the direction, or <c>combination</c>.</param>
/// <param name="Directions">The directions.</param>
/// <param name="Weights">Share of each in the ray, of norm 1.</param>
/// <param name="Crossing">Where the limit is breached first.</param>
internal sealed record ReverseStep(
    string Name, ImmutableArray<ShockDirection> Directions, ImmutableArray<double> Weights, Crossing Crossing)
{
    /// <summary>Whether the limit is breached somewhere.</summary>
    public bool IsFound => Crossing.Kind == CrossingKind.Found;

    /// <summary>What is changed at a distance.</summary>
    public ImmutableArray<Input.MemberChange> At(double distance) => [.. Directions.SelectMany((d, i) => d.At(distance * Weights[i]))];

    /// <summary>The same for people.</summary>
    public string Text(double distance) =>
        string.Join(", ", Directions.Index().Where(d => distance * Weights[d.Index] > 0).Select(d => d.Item.Text(distance * Weights[d.Index])));
}
