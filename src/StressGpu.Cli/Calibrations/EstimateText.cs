using System.Globalization;
using StressGpu.Input;

namespace StressGpu.Cli;

/// <summary>Estimates for people: <c>165 ±8 %</c>, the value to the place of its error's second digit.</summary>
internal static class EstimateText
{
    public static string Of(Estimate estimate) => Of(estimate.Value, estimate.StandardError, estimate.IsFraction);

    public static string Of(double value, double error, bool isFraction)
    {
        (double shown, double shownError) = isFraction ? (100 * value, 100 * error) : (value, error);
        string unit = isFraction ? " %" : "";
        if (!(shownError > 0) || !double.IsFinite(shownError))
        {
            return (isFraction || Math.Abs(shown) >= 1 || shown == 0 ? Amounts.Digits(shown) : shown.ToString("G3", CultureInfo.InvariantCulture)) + unit;
        }

        int decimals = Math.Clamp(1 - (int)Math.Floor(Math.Log10(shownError)), 0, 8);
        string format = "#,0." + new string('0', decimals);
        return $"{shown.ToString(format, CultureInfo.InvariantCulture)} ±{shownError.ToString(format, CultureInfo.InvariantCulture)}{unit}";
    }

    /// <summary>Data, then the model's range: <c>5.1 (0.9 to 12.4)</c>, with a mark where the data lies outside.</summary>
    public static string Of(Comparison comparison, Func<double, string> format) => double.IsNaN(comparison.Data)
        ? "–"
        : comparison.Low.Equals(comparison.High) ? format(comparison.Data)
        : $"{format(comparison.Data)} ({format(comparison.Low)} to {format(comparison.High)}){(comparison.Fits ? "" : " !")}";
}
