using System.Collections.Immutable;
using StressGpu.Kernels;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>Values of option series at the start, by the kernels' formulas on the scenario's surfaces, without noise.</summary>
public sealed class StartOptionMarks : IOptionMarks
{
    private const int PercentDigits = 2;

    private static readonly ImmutableArray<GridShock> Grid = [.. Enumerable.Range(0, GridScenario.Count).Select(ShockOf)];

    private readonly Scenario scenario;
    private readonly Dictionary<int, SurfaceTerms> surfaces;

    /// <param name="scenario">Start prices and surfaces; a series' underlying must have one.</param>
    public StartOptionMarks(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        this.scenario = scenario;
        surfaces = scenario.Venue.Options?.Surfaces
            .ToDictionary(s => s.Underlying, s => OptionLowering.Surface(s, scenario.Horizon.StepYears)) ?? [];
    }

    /// <inheritdoc/>
    public ImmutableArray<GridShock> Shocks => Grid;

    /// <inheritdoc/>
    public double MarkUsd(in OptionInstrument instrument, double underlyingUsd) =>
        OptionMark.Of(OptionLowering.Series(instrument, 0), surfaces[instrument.Underlying], Point(instrument, underlyingUsd));

    /// <inheritdoc/>
    public double ShockedUsd(in OptionInstrument instrument, double underlyingUsd, double move, double volatilityFactor)
    {
        GridScenario shock = default;
        (shock.PriceFactor, shock.VolatilityFactor) = (1 + move, volatilityFactor);
        return shock.Mark(OptionLowering.Series(instrument, 0), surfaces[instrument.Underlying], Point(instrument, underlyingUsd));
    }

    /// <inheritdoc/>
    public double Delta(in OptionInstrument instrument, double underlyingUsd) =>
        OptionMark.Delta(OptionLowering.Series(instrument, 0), surfaces[instrument.Underlying], Point(instrument, underlyingUsd));

    /// <inheritdoc/>
    public double MaintenanceUsd(in OptionInstrument instrument, double underlyingUsd) =>
        OptionMargins.Maintenance((int)instrument.Kind, underlyingUsd, MarkUsd(instrument, underlyingUsd));

    // Moves are whole percents: the factor less 1 but for its rounding.
    private static GridShock ShockOf(int index)
    {
        GridScenario scenario = GridScenario.Of(index);
        return new GridShock(Math.Round(scenario.PriceFactor - 1, PercentDigits), scenario.VolatilityFactor, scenario.LossWeight);
    }

    private MarketPoint Point(in OptionInstrument instrument, double underlyingUsd) => MarketPoint.Of(
        underlyingUsd, MoneyMath.Log(underlyingUsd / scenario.Assets[instrument.Underlying].PriceUsd), 0, 0);
}
