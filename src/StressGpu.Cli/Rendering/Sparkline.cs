using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>An exceedance curve in one line of characters: thresholds from left to right, the logarithm of P(X &gt; x) as height.</summary>
internal static class Sparkline
{
    private const string Bars = "▁▂▃▄▅▆▇█";

    /// <summary>The line.</summary>
    /// <param name="curve">Points of one metric in ascending order of thresholds, the first at 0.</param>
    /// <param name="paths">Number of paths: one in that many is the lowest bar.</param>
    /// <param name="width">Characters; the last threshold is at the right end.</param>
    public static string Of(IReadOnlyList<ExceedanceRow> curve, long paths, int width)
    {
        double top = Math.Log(curve[0].Probability);
        double bottom = -Math.Log(paths);
        char[] line = new char[width];
        int point = 0;
        for (int i = 0; i < width; i++)
        {
            double threshold = curve[^1].Threshold * i / width;
            while (point + 1 < curve.Count && curve[point + 1].Threshold <= threshold)
            {
                point++;
            }

            double height = top > bottom ? (Math.Log(curve[point].Probability) - bottom) / (top - bottom) : 1;
            line[i] = Bars[(int)Math.Clamp(Math.Round(height * (Bars.Length - 1)), 0, Bars.Length - 1)];
        }

        return new string(line);
    }
}
