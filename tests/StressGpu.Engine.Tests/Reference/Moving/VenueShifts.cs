using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference.Moving;

/// <summary>Depegs of scope <c>venue</c>: what moves this venue's traded price only (decision 0010).</summary>
internal static class VenueShifts
{
    private const double Rounding = 1e-9;

    /// <summary>What they add to the log of an asset's traded price in the step to a row.</summary>
    public static double LogMove(Scenario scenario, int asset, int row) =>
        scenario.Market.Depegs.Where(d => d.Scope == DepegScope.Venue && d.Asset == asset)
            .Sum(d => LogAt(d, Hours(scenario, row)) - LogAt(d, Hours(scenario, row - 1)));

    private static double Hours(Scenario scenario, int row) => row * scenario.Horizon.StepMinutes / 60;

    /// <summary>Along a line, held, then recovered exponentially; a fall that takes no time is whole right after it.</summary>
    private static double LogAt(Depeg depeg, double hours)
    {
        double since = hours - depeg.AtHours;
        double whole = Math.Log(1 + depeg.Change);
        double recovering = since - depeg.OverHours - depeg.HoldHours;
        return since <= Rounding ? 0
            : since < depeg.OverHours ? whole * since / depeg.OverHours
            : recovering <= 0 || depeg.RecoveryHalfLifeHours is not { } halfLife ? whole
            : whole * Math.Pow(0.5, recovering / halfLife);
    }
}
