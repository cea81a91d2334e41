using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>A direction of shocks in its own unit.</summary>
/// <param name="Unit">What the axis shows.</param>
/// <param name="At">From distance, in halvings and doublings.</param>
/// <param name="Tick">A place as text.</param>
internal sealed record ShockAxis(string Unit, Func<double, double> At, Func<double, string> Tick)
{
    /// <summary>The axis of a direction.</summary>
    public static ShockAxis Of(CrossingView crossing) => crossing.Along switch
    {
        "volatility" => Factor("volatility", 1),
        "depth" => Factor("depth", -1),
        "correlation" => Factor("distance to perfect correlation", -1),
        "shock" => new("fall of all fair prices at the start", u => 1 - Math.Pow(2, -u), TickText.Percent),
        _ => Factor(crossing.Name, crossing.IsDown ? -1 : 1),
    };

    /// <summary>The runs along it; a member was tried both ways at first.</summary>
    public static IEnumerable<SearchRow> Rows(CrossingView crossing, IEnumerable<SearchRow> search) =>
        search.Where(r => r.Search == crossing.Along && (!crossing.Along.EndsWith('*') || r.At == 0 || IsDown(r.Members) == crossing.IsDown))
            .DistinctBy(r => r.At).OrderBy(r => r.At);

    private static ShockAxis Factor(string unit, int sign) => new(unit + " ×", u => Math.Pow(2, sign * u), v => "× " + TickText.Number(v));

    // Factors under 1 begin with a nought, or end with a negative exponent.
    private static bool IsDown(string words) =>
        words.Contains(" x 0.", StringComparison.Ordinal) || words.Contains("e-", StringComparison.OrdinalIgnoreCase);
}
