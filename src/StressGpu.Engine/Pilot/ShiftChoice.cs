using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>A mixture fitted to a tail, of the number of components and segments that fits best.</summary>
/// <param name="Mixture">The mixture, scaled.</param>
/// <param name="Segments">Parts of the horizon.</param>
internal sealed record ShiftChoice(ShiftMixture Mixture, int Segments)
{
    // Least cross-entropy shifts further than least variance: the best of these multiples is taken.
    private static readonly double[] Scales = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2];

    // What a doubling of components or segments must gain, so that noise of the tail is not taken for structure.
    private const double LeastGain = 1.25;

    // Fewer for each component and segment would be fitted to noise.
    private const int FewestPoints = 50;

    /// <summary>
    /// Fits with every number of components and segments to every second path of the tail, and chooses by the mean weight of the
    /// others; then fits anew to all.
    /// </summary>
    /// <param name="tail">The tail, by the most segments.</param>
    /// <param name="settings">Most components, and the defensive share.</param>
    public static ShiftChoice Best(TailPoint[] tail, ImportanceSampling settings)
    {
        (double Weight, TailPoint[] Points, int Components) best = (double.PositiveInfinity, tail, 1);
        for (TailPoint[] points = tail; ; points = [.. points.Select(point => point.Halved())])
        {
            TailPoint[] fitted = [.. points.Where((_, place) => place % 2 == 0)];
            TailPoint[] others = [.. points.Where((_, place) => place % 2 == 1)];
            for (int components = 1; IsAllowed(components, fitted, settings); components *= 2)
            {
                ShiftMixture mixture = ShiftMixture.Fit(fitted, components);
                double weight = Scales.Min(scale => mixture.MeanWeight(others, settings.DefensiveShare, scale));
                for (int parts = components * points[0].Times.Length; parts > 1; parts /= 2)
                {
                    weight *= LeastGain;
                }

                best = weight < best.Weight ? (weight, points, components) : best;
            }

            if (points[0].Times.Length == 1)
            {
                return Of(best.Points, best.Components, settings);
            }
        }
    }

    private static bool IsAllowed(int components, TailPoint[] fitted, ImportanceSampling settings)
    {
        int parts = components * fitted[0].Times.Length;
        return parts == 1 || (components <= settings.Directions && parts * FewestPoints <= fitted.Length);
    }

    /// <summary>A number of components, in the segments that the tail has.</summary>
    public static ShiftChoice Of(TailPoint[] points, int components, ImportanceSampling settings)
    {
        ShiftMixture mixture = ShiftMixture.Fit(points, components);
        double scale = Scales.MinBy(s => mixture.MeanWeight(points, settings.DefensiveShare, s));
        return new ShiftChoice(
            mixture with { Means = [.. mixture.Means.Select(mean => Array.ConvertAll(mean, m => scale * m))] }, points[0].Times.Length);
    }
}
