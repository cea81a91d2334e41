using MathNet.Numerics;
using StressGpu.Kernels;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>Values of option series at the start, by Black's formula (1976) on the scenario's surfaces, without noise.</summary>
public sealed class StartOptionMarks : IOptionMarks
{
    private readonly Scenario scenario;
    private readonly Dictionary<int, VolatilitySurface> surfaces;

    /// <param name="scenario">Start prices and surfaces; a series' underlying must have one.</param>
    public StartOptionMarks(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        this.scenario = scenario;
        surfaces = scenario.Venue.Options?.Surfaces.ToDictionary(s => s.Underlying) ?? [];
    }

    /// <inheritdoc/>
    public double MarkUsd(in OptionInstrument instrument, double underlyingUsd) =>
        AtLevel(instrument, Level(instrument, underlyingUsd), underlyingUsd);

    /// <inheritdoc/>
    public double ShockedUsd(in OptionInstrument instrument, double underlyingUsd, double move, double volatilityFactor) =>
        AtLevel(instrument, volatilityFactor * Level(instrument, underlyingUsd), underlyingUsd * (1 + move));

    /// <inheritdoc/>
    public double Delta(in OptionInstrument instrument, double underlyingUsd)
    {
        double level = Level(instrument, underlyingUsd);
        double step = 1e-5 * underlyingUsd;
        return (AtLevel(instrument, level, underlyingUsd + step) - AtLevel(instrument, level, underlyingUsd - step)) / (2 * step);
    }

    /// <inheritdoc/>
    public double MaintenanceUsd(in OptionInstrument instrument, double underlyingUsd) =>
        0.075 * underlyingUsd + MarkUsd(instrument, underlyingUsd);

    private double Level(in OptionInstrument instrument, double underlyingUsd)
    {
        VolatilitySurface surface = surfaces[instrument.Underlying];
        return surface.Level * MoneyMath.Exp(surface.SpotBeta * MoneyMath.Log(underlyingUsd / scenario.Assets[instrument.Underlying].PriceUsd));
    }

    private double AtLevel(in OptionInstrument instrument, double level, double forwardUsd)
    {
        VolatilitySurface surface = surfaces[instrument.Underlying];
        double years = instrument.ExpiryHours / (365 * 24);
        double k = MoneyMath.Log(instrument.StrikeUsd / forwardUsd);
        double months = years * 365 / 30;
        double sigma = Math.Clamp(
            level * (1 + surface.Term * MoneyMath.Log(months)) + surface.Skew * k / Math.Sqrt(Math.Max(months, 1.0 / 30)) + surface.Smile * k * k, 0.05, 5);
        double d = sigma * Math.Sqrt(years);
        double call = forwardUsd * Cdf(-k / d + d / 2) - instrument.StrikeUsd * Cdf(-k / d - d / 2);
        return instrument.Kind == OptionKind.Call ? call : call - forwardUsd + instrument.StrikeUsd;
    }

    private static double Cdf(double x) => 0.5 * SpecialFunctions.Erfc(-x / Constants.Sqrt2);
}
