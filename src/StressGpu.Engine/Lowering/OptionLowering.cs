using System.Collections.Immutable;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>Series of options and volatility surfaces as kernels read them.</summary>
internal static class OptionLowering
{
    private const double HoursPerYear = Horizon.MinutesPerYear / 60;

    /// <summary>The surfaces, in their order.</summary>
    public static SurfaceTerms[] Surfaces(OptionTerms terms, double stepYears) =>
        [.. terms.Surfaces.Select(surface => Surface(surface, stepYears))];

    /// <summary>The series, each with the index of its underlying's surface.</summary>
    public static OptionSeries[] Series(OptionTerms terms, ImmutableArray<OptionInstrument> instruments)
    {
        Dictionary<int, int> surfaces = terms.Surfaces.Select((surface, index) => (surface.Underlying, index))
            .ToDictionary(pair => pair.Underlying, pair => pair.index);
        return [.. instruments.Select(instrument => Series(instrument, surfaces[instrument.Underlying]))];
    }

    /// <summary>A series with the index of its underlying's surface.</summary>
    public static OptionSeries Series(in OptionInstrument instrument, int surface) => new()
    {
        Underlying = instrument.Underlying,
        Surface = surface,
        Kind = Payoff(instrument.Kind),
        StrikeUsd = instrument.StrikeUsd,
        ExpiryYears = instrument.ExpiryHours / HoursPerYear,
        BarrierUsd = instrument.BarrierUsd,
    };

    /// <summary>A surface.</summary>
    public static SurfaceTerms Surface(VolatilitySurface surface, double stepYears) => new()
    {
        Level = surface.Level,
        Term = surface.Term,
        Skew = surface.Skew,
        Smile = surface.Smile,
        SpotBeta = surface.SpotBeta,
        NoiseDecay = VolatilityNoise.Decay(surface, stepYears),
        NoiseScale = VolatilityNoise.Scale(surface, stepYears),
    };

    private static int Payoff(OptionKind kind) => kind switch
    {
        OptionKind.Call => OptionPayoff.Call,
        OptionKind.Put => OptionPayoff.Put,
        OptionKind.DigitalCall => OptionPayoff.DigitalCall,
        OptionKind.DigitalPut => OptionPayoff.DigitalPut,
        OptionKind.DownAndOutCall => OptionPayoff.DownAndOutCall,
        OptionKind.DownAndOutPut => OptionPayoff.DownAndOutPut,
        OptionKind.UpAndOutCall => OptionPayoff.UpAndOutCall,
        OptionKind.UpAndOutPut => OptionPayoff.UpAndOutPut,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a kind of option"),
    };
}
