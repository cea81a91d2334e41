using StressGpu.Kernels.Layout;

namespace StressGpu.Kernels.Tests.Options;

/// <summary>The float marks of the screen against the exact ones: the proof of <see cref="OptionScreen.Error"/>.</summary>
public sealed class OptionScreenTests
{
    private const int Draws = 60_000;

    public static TheoryData<int> Kinds => [.. Payoffs.All];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_screens_mark_is_within_its_bound(int kind)
    {
        var random = new Random(17 + kind);
        double bound = OptionScreen.Error(kind);
        double worst = 0;
        for (int draw = 0; draw < Draws; draw++)
        {
            OptionCase it = OptionCase.Draw(random, kind);
            double error = Math.Abs(it.Screen() - it.Exact()) / it.Scale();
            Assert.True(error <= bound, FormattableString.Invariant($"{error} of {it}"));
            worst = Math.Max(worst, error);
        }

        // The bound is no looser than it has to be.
        Assert.InRange(worst, bound / 20, bound);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_screens_mark_is_within_its_bound_near_strike_and_barrier(int kind)
    {
        var random = new Random(170 + kind);
        double bound = OptionScreen.Error(kind);
        for (int draw = 0; draw < Draws; draw++)
        {
            OptionCase it = OptionCase.Draw(random, kind).NearASeam(random);
            double error = Math.Abs(it.Screen() - it.Exact()) / it.Scale();
            Assert.True(error <= bound, FormattableString.Invariant($"{error} of {it}"));
        }
    }
}
