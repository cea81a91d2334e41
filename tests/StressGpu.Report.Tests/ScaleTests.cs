namespace StressGpu.Report.Tests;

/// <summary>Axes: round marks inside the ends, in order.</summary>
public sealed class ScaleTests
{
    [Theory]
    [InlineData(0, 1, 5)]
    [InlineData(-0.1, 0.23, 4)]
    [InlineData(3, 3, 5)]
    [InlineData(1.999e6, 2.8e6, 5)]
    public void A_linear_axis_holds_its_values_and_round_marks(double low, double high, int most)
    {
        Scale scale = Scale.Linear(low, high, (0, 100));
        Assert.True(scale.Low <= low && scale.High >= high && scale.High > scale.Low);
        double[] ticks = [.. scale.Ticks(most)];
        Assert.InRange(ticks.Length, 2, 2 * most + 2);
        Assert.Equal(ticks.Order(), ticks);
        Assert.All(ticks, t => Assert.InRange(scale.At(t), -1e-6, 100 + 1e-6));
    }

    [Fact]
    public void A_logarithmic_axis_gives_decades_equal_lengths()
    {
        Scale scale = Scale.Logarithmic(1e-5, 1, (0, 100));
        Assert.Equal(20, scale.At(1e-4), 9);
        Assert.Equal(40, scale.At(1e-3), 9);
        Assert.Equal(100, scale.At(5), 9);
        Assert.Equal([1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1], scale.Ticks(8).Select(t => Math.Round(t, 12)));
    }
}
