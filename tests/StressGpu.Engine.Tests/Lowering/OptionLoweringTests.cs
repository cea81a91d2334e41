using System.Collections.Immutable;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Lowering;

/// <summary>Surfaces and series as kernels read them.</summary>
public sealed class OptionLoweringTests
{
    private const double Day = 1.0 / 365;

    private static readonly VolatilitySurface Noisy =
        new() { Underlying = 3, Level = 0.6, NoiseVolatility = 0.9, NoiseHalfLifeMinutes = 1440 };

    [Theory]
    [InlineData(1440, 0.5)]
    [InlineData(2880, 0.25)]
    [InlineData(720, 0.70710678118654752)]
    [InlineData(1, 0.9995187636226662)]
    public void Noise_halves_in_its_half_life(double minutes, double expected) =>
        Assert.Equal(expected, VolatilityNoise.Decay(Noisy, minutes / Horizon.MinutesPerYear), 1e-15);

    [Theory]
    [InlineData(0.01)]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(10_000)]
    public void Noise_settles_at_eta_squared_half_lives_over_2_log_2(double minutes)
    {
        // x' = a x + s z: variance s^2/(1 - a^2) in the long run, eta^2/(2 kappa) for an Ornstein-Uhlenbeck process.
        double step = minutes / Horizon.MinutesPerYear;
        double decay = VolatilityNoise.Decay(Noisy, step);
        double scale = VolatilityNoise.Scale(Noisy, step);
        Assert.Equal(1, scale * scale / (1 - decay * decay) / (0.9 * 0.9 * Day / (2 * Math.Log(2))), 1e-9);
    }

    [Fact]
    public void Two_steps_are_one_of_twice_the_length()
    {
        double step = 7 / Horizon.MinutesPerYear;
        double decay = VolatilityNoise.Decay(Noisy, step);
        double one = VolatilityNoise.Scale(Noisy, step);
        double two = VolatilityNoise.Scale(Noisy, 2 * step);
        Assert.Equal(1, (decay * decay + 1) * one * one / (two * two), 1e-13);
        Assert.Equal(1, decay * decay / VolatilityNoise.Decay(Noisy, 2 * step), 1e-14);
    }

    [Fact]
    public void A_short_step_stirs_by_eta_times_its_root()
    {
        double step = 1e-7 * Day;
        Assert.Equal(1, VolatilityNoise.Scale(Noisy, step) / (0.9 * Math.Sqrt(step)), 1e-7);
        Assert.Equal(0, VolatilityNoise.Scale(Noisy with { NoiseVolatility = 0 }, step));
    }

    [Fact]
    public void Series_name_the_surface_of_their_underlying()
    {
        var terms = new OptionTerms { Surfaces = [Noisy with { Underlying = 5 }, Noisy with { Skew = -0.1, SpotBeta = -0.7 }] };
        ImmutableArray<OptionInstrument> instruments =
            [new(3, OptionKind.DownAndOutPut, 90, 48, 70), new(5, OptionKind.DigitalCall, 110, 8760, 0)];

        OptionSeries[] series = OptionLowering.Series(terms, instruments);
        SurfaceTerms[] surfaces = OptionLowering.Surfaces(terms, Day);

        Assert.Equal((3, 1, OptionPayoff.DownAndOutPut), (series[0].Underlying, series[0].Surface, series[0].Kind));
        Assert.Equal((5, 0, OptionPayoff.DigitalCall), (series[1].Underlying, series[1].Surface, series[1].Kind));
        Assert.Equal((90, 70), (series[0].StrikeUsd, series[0].BarrierUsd));
        Assert.Equal(2 * Day, series[0].ExpiryYears, 1e-17);
        Assert.Equal(1, series[1].ExpiryYears);
        Assert.Equal((0.6, -0.1, -0.7), (surfaces[1].Level, surfaces[1].Skew, surfaces[1].SpotBeta));
        Assert.Equal(0.5, surfaces[1].NoiseDecay, 1e-15);
    }

    [Fact]
    public void Every_kind_has_its_payoff()
    {
        var terms = new OptionTerms { Surfaces = [Noisy] };
        OptionKind[] kinds = Enum.GetValues<OptionKind>();
        OptionSeries[] series = OptionLowering.Series(terms, [.. kinds.Select(kind => new OptionInstrument(3, kind, 90, 48, 70))]);

        Assert.Equal(OptionPayoff.Count, kinds.Length);
        Assert.All(kinds.Zip(series), pair =>
        {
            string name = pair.First.ToString();
            Assert.Equal(name, typeof(OptionPayoff).GetFields().Single(f => name == f.Name && (int)f.GetValue(null)! == pair.Second.Kind).Name);
            Assert.Equal(name.EndsWith("Put", StringComparison.Ordinal), OptionPayoff.IsPut(pair.Second.Kind));
            Assert.Equal(name.StartsWith("Digital", StringComparison.Ordinal), OptionPayoff.IsDigital(pair.Second.Kind));
            Assert.Equal(name.Contains("Out", StringComparison.Ordinal), OptionPayoff.HasBarrier(pair.Second.Kind));
            Assert.Equal(name.StartsWith("UpAndOut", StringComparison.Ordinal), OptionPayoff.IsUpAndOut(pair.Second.Kind));
        });
    }
}
