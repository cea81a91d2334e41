using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference;

/// <summary>An option position under Deribit's standard margin, on a surface without noise of its own.</summary>
/// <remarks>
/// Black's forward, and with it moneyness, is the mark; the surface's level moves with the fair price.
/// </remarks>
internal sealed class ReferenceOption(OptionRow row, OptionInstrument instrument, Scenario scenario)
{
    private readonly OptionTerms terms = scenario.Venue.Options!;
    private readonly VolatilitySurface surface =
        scenario.Venue.Options!.Surfaces.Single(s => s.Underlying == instrument.Underlying);

    private bool isExpired;
    private bool isMarked;

    public int Underlying => instrument.Underlying;

    /// <summary>q, signed units left.</summary>
    public double Quantity { get; private set; } = row.SignedQuantity;

    /// <summary>V with its haircut, if any, USD per unit.</summary>
    public double MarkUsd { get; private set; }

    /// <summary>V at the start, USD per unit.</summary>
    public double StartMarkUsd { get; private set; }

    /// <summary>Units of the underlying per unit.</summary>
    public double Delta { get; private set; }

    /// <summary>mm of a short unit, USD.</summary>
    public double ShortMarginUsd { get; private set; }

    /// <summary>q V, USD.</summary>
    public double ValueUsd => Quantity * MarkUsd;

    /// <summary>Marks the option at the start of a round.</summary>
    /// <param name="stepRow">Row of the path.</param>
    /// <param name="markUsd">M of the underlying.</param>
    /// <param name="fairUsd">F of the underlying.</param>
    public void Reprice(int stepRow, double markUsd, double fairUsd)
    {
        if (isExpired)
        {
            return;
        }

        double hours = instrument.ExpiryHours - stepRow * scenario.Horizon.StepMinutes / 60;
        double years = hours / (365 * 24);
        var black = new ReferenceBlack(instrument.Kind, instrument.StrikeUsd, Sigma(years, markUsd, fairUsd), years);
        isExpired = hours <= 1e-9;
        if (isExpired)
        {
            (MarkUsd, Delta, ShortMarginUsd) = (black.PayoffUsd(fairUsd), 0, 0);
            return;
        }

        bool isModelled = scenario.Assets[Underlying].DepthUsdPerPercent < terms.DepthThresholdUsd;
        double haircut = !isModelled ? 0 : Quantity > 0 ? -terms.Haircut : terms.Haircut;
        MarkUsd = black.ValueUsd(markUsd) * (1 + haircut);
        Delta = black.Delta(markUsd);
        ShortMarginUsd = instrument.Kind is OptionKind.Call or OptionKind.DigitalCall
            ? 0.075 * markUsd + MarkUsd
            : Math.Max(0.075 * markUsd, 0.075 * MarkUsd) + MarkUsd;
        ShortMarginUsd = instrument.Kind is OptionKind.DigitalCall or OptionKind.DigitalPut ? Math.Min(1, ShortMarginUsd) : ShortMarginUsd;
        StartMarkUsd = isMarked ? StartMarkUsd : MarkUsd;
        isMarked = true;
    }

    public void Close(double share) => Quantity = share == 1 ? 0 : Quantity * (1 - share);

    /// <summary>sigma(k, tau) as <see cref="VolatilitySurface"/> writes it.</summary>
    private double Sigma(double years, double markUsd, double fairUsd)
    {
        const double month = 30.0 / 365;
        double tau = Math.Max(years, 1e-12);
        double k = Math.Log(instrument.StrikeUsd / markUsd);
        double level = surface.Level * Math.Exp(surface.SpotBeta * Math.Log(fairUsd / scenario.Assets[Underlying].PriceUsd));
        double sigma = level * (1 + surface.Term * Math.Log(tau / month))
            + surface.Skew * k / Math.Sqrt(Math.Max(tau, 1.0 / 365) / month) + surface.Smile * k * k;
        return Math.Clamp(sigma, 0.05, 5);
    }
}
