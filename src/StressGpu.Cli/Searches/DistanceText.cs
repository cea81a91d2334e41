using System.Globalization;

namespace StressGpu.Cli;

/// <summary>Factors and distances of searches as text: small differences count.</summary>
internal static class DistanceText
{
    /// <summary>Up to three decimals, more where the number is small.</summary>
    public static string Factor(double value) =>
        value.ToString(Math.Abs(value) is < 0.1 and > 0 ? "0.####" : "0.###", CultureInfo.InvariantCulture);
}
