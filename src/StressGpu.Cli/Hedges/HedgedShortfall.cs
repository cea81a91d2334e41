using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>ES without and with hedges on the same paths.</summary>
/// <param name="Saving">Both, and what the hedges save path by path.</param>
/// <param name="Without">95 % interval of the ES without hedges.</param>
/// <param name="With">95 % interval of the ES with hedges.</param>
internal sealed record HedgedShortfall(PairedShortfall Saving, Interval Without, Interval With)
{
    /// <summary>Compares losses by path, USD.</summary>
    public static HedgedShortfall Of(double[] without, double[] with, TailLevel level, bool antithetic)
    {
        // An ES is its own difference from that of no loss at all.
        double[] none = new double[without.Length];
        return new(
            PairedShortfall.Of(without, with, level, antithetic),
            PairedShortfall.Of(without, none, level, antithetic).Interval,
            PairedShortfall.Of(with, none, level, antithetic).Interval);
    }
}
