using StressGpu.Kernels.Layout;

namespace StressGpu.Kernels.Tests.Options;

/// <summary>A random series, surface and point, from a cent to a hundred thousand USD.</summary>
public sealed record OptionCase
{
    internal OptionSeries Series { get; init; }

    internal SurfaceTerms Surface { get; init; }

    internal double StartUsd { get; init; }

    /// <summary>log of the mark over the start price, as a path holds it.</summary>
    internal float LogForward { get; init; }

    internal float LogMove { get; init; }

    internal float Noise { get; init; }

    internal double Years { get; init; }

    internal MarketPoint Point => MarketPoint.Of(StartUsd * Math.Exp(LogForward), LogMove, Noise, Years);

    /// <summary>A case over the whole range that the screen's bound is promised for.</summary>
    public static OptionCase Draw(Random random, int kind)
    {
        ArgumentNullException.ThrowIfNull(random);
        double start = Math.Pow(10, -2 + 7 * random.NextDouble());
        double left = Math.Exp(Between(random, Math.Log(1 / 31_536_000.0), Math.Log(2)));
        double years = random.NextDouble();
        double narrow = random.Next(3) == 0 ? 0.05 : 1;
        float forward = (float)(narrow * Between(random, -3, 3));
        double barrier = start * Math.Exp(narrow * Between(random, -1.6, 1.6));
        return new OptionCase
        {
            Series = new OptionSeries
            {
                Kind = kind,
                StrikeUsd = start * Math.Exp(narrow * Between(random, -1.6, 1.6)),
                ExpiryYears = years + left,
                BarrierUsd = barrier,
            },
            Surface = new SurfaceTerms
            {
                Level = Between(random, 0.05, 2.5),
                Term = Between(random, -0.1, 0.1),
                Skew = Between(random, -0.3, 0.3),
                Smile = Between(random, 0, 0.5),
                SpotBeta = Between(random, -1.2, 0.5),
            },
            StartUsd = start,
            LogForward = forward,
            LogMove = forward + (float)Between(random, -0.05, 0.05),
            Noise = (float)Between(random, -1, 1),
            Years = years,
        };
    }

    /// <summary>The same with the mark a few deviations or float neighbours from the strike or the barrier.</summary>
    internal OptionCase NearASeam(Random random)
    {
        bool barrier = OptionPayoff.HasBarrier(Series.Kind) && random.Next(2) == 0;
        double seam = Math.Log((barrier ? Series.BarrierUsd : Series.StrikeUsd) / StartUsd);
        double reach = random.Next(2) == 0 ? 1e-6 : 0.6 * Math.Sqrt(Series.ExpiryYears - Years);
        return this with { LogForward = (float)(seam + Between(random, -reach, reach)) };
    }

    internal double Exact() => OptionMark.Of(Series, Surface, Point) / StartUsd;

    internal double Screen()
    {
        ScreenTerms terms = OptionScreen.Prepare(Series, Surface, StartUsd, Years);
        return OptionScreen.Mark(terms, LogForward, OptionScreen.Level(Surface, LogMove, Noise));
    }

    /// <summary>What <see cref="OptionScreen.Error"/> is a fraction of.</summary>
    internal double Scale()
    {
        double barrier = OptionPayoff.HasBarrier(Series.Kind) ? Series.BarrierUsd : 0;
        return OptionPayoff.IsDigital(Series.Kind)
            ? 1 / StartUsd
            : Math.Max(Math.Max(Series.StrikeUsd, barrier) / StartUsd, Math.Exp(LogForward));
    }

    private static double Between(Random random, double low, double high) => low + (high - low) * random.NextDouble();
}
