namespace StressGpu.Kernels;

/// <summary>
/// A series' payoff, kept where the option would still be alive and 0 beyond its barrier, as vanilla and digital options:
/// plain x vanilla(strike) - cut x vanilla(limit) + digital x 1 USD beyond the limit, all calls or all puts.
/// </summary>
internal struct AlivePayoff
{
    /// <summary>Whether its parts are puts.</summary>
    public bool Put;

    /// <summary>1 where there is a vanilla option at <see cref="StrikeUsd"/>, else 0.</summary>
    public int Plain;

    /// <summary>1 where there is a vanilla option less at <see cref="LimitUsd"/>, else 0.</summary>
    public int Cut;

    /// <summary>Strike of the vanilla option, USD; positive.</summary>
    public double StrikeUsd;

    /// <summary>Strike of the digital option and of the vanilla one less, USD; positive.</summary>
    public double LimitUsd;

    /// <summary>Payout of the digital option, USD, negative where it is one less.</summary>
    public double DigitalUsd;

    /// <summary>The parts of a series.</summary>
    public static AlivePayoff Of(in OptionSeries series)
    {
        AlivePayoff it;
        it.Put = OptionPayoff.IsPut(series.Kind);
        it.Plain = 1;
        it.Cut = 0;
        it.StrikeUsd = series.StrikeUsd;
        it.LimitUsd = series.StrikeUsd;
        it.DigitalUsd = 0;
        if (OptionPayoff.IsDigital(series.Kind))
        {
            it.Plain = 0;
            it.DigitalUsd = 1;
        }
        else if (OptionPayoff.HasBarrier(series.Kind))
        {
            it.Bound(series);
        }

        return it;
    }

    /// <summary>Takes away what lies beyond the barrier.</summary>
    private void Bound(in OptionSeries series)
    {
        double barrier = series.BarrierUsd;
        double width = Put ? series.StrikeUsd - barrier : barrier - series.StrikeUsd;
        bool cutsFromBehind = OptionPayoff.IsUpAndOut(series.Kind) == Put;
        LimitUsd = barrier;
        if (cutsFromBehind && width > 0)
        {
            // In the money at the barrier, and it pays from there on: a vanilla option at the barrier and the rest in one sum.
            StrikeUsd = barrier;
            DigitalUsd = width;
        }
        else if (!cutsFromBehind && width > 0)
        {
            // It pays between strike and barrier only.
            Cut = 1;
            DigitalUsd = -width;
        }
        else if (!cutsFromBehind)
        {
            Plain = 0;
        }
    }

    /// <summary>
    /// The same payoff by parity with the other kind of vanilla options, where it is cut: beyond the limit its parts are then
    /// all out of the money, so that none has to cancel another.
    /// </summary>
    public readonly AlivePayoff FromBeyond()
    {
        AlivePayoff it = this;
        if (Cut != 0)
        {
            it.Put = !Put;
            it.DigitalUsd = -DigitalUsd;
        }

        return it;
    }

    /// <summary>Value of the parts, USD.</summary>
    public readonly double Value(double forward, double deviation)
    {
        double value = Plain != 0 ? Black.Vanilla(Put, forward, StrikeUsd, deviation) : 0;
        value -= Cut != 0 ? Black.Vanilla(Put, forward, LimitUsd, deviation) : 0;
        return DigitalUsd != 0 ? Ops.Fma(DigitalUsd, Black.Digital(Put, forward, LimitUsd, deviation), value) : value;
    }

    /// <summary>dV/dF of the parts.</summary>
    public readonly double Delta(double forward, double deviation)
    {
        double delta = Plain != 0 ? Black.VanillaDelta(Put, forward, StrikeUsd, deviation) : 0;
        delta -= Cut != 0 ? Black.VanillaDelta(Put, forward, LimitUsd, deviation) : 0;
        return DigitalUsd != 0 ? Ops.Fma(DigitalUsd, Black.DigitalDelta(Put, forward, LimitUsd, deviation), delta) : delta;
    }

    /// <summary>d2V/dF2 of the parts, per USD.</summary>
    public readonly double Gamma(double forward, double deviation)
    {
        double gamma = Plain != 0 ? Black.VanillaGamma(forward, StrikeUsd, deviation) : 0;
        gamma -= Cut != 0 ? Black.VanillaGamma(forward, LimitUsd, deviation) : 0;
        return DigitalUsd != 0 ? Ops.Fma(DigitalUsd, Black.DigitalGamma(Put, forward, LimitUsd, deviation), gamma) : gamma;
    }
}
