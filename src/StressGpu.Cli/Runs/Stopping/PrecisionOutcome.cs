using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>How precise a statistic has become.</summary>
/// <param name="Precision">What was asked for.</param>
/// <param name="Row">The statistic.</param>
internal sealed record PrecisionOutcome(PrecisionExpression Precision, SummaryRow Row)
{
    public bool IsMet => Precision.IsMet(Row);

    /// <summary>In the unit of the bound; NaN where there is no interval.</summary>
    public double HalfWidth => Precision.HalfWidth(Row);

    /// <summary>As <c>±4.6 %</c>.</summary>
    public string Reached => double.IsNaN(HalfWidth) ? "no interval yet"
        : Precision.IsRelative || Precision.Name.IsShare ? "±" + Amounts.Percent(HalfWidth)
        : Precision.Name.IsMoney ? "±" + Amounts.Money(HalfWidth)
        : "±" + Amounts.Short(HalfWidth);
}
