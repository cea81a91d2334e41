namespace StressGpu.Kernels;

/// <summary>
/// Marks of a series for every path at once, in floats and in units of the underlying's start price F0: for the screen that
/// decides where the exact mark (<see cref="OptionMark"/>) is needed. Before expiry.
/// </summary>
internal static class OptionScreen
{
    private const float PlainError = 1e-6f;
    private const float BarrierError = 3e-6f;
    private const double LeastYears = 1e-9;

    /// <summary>
    /// Bound of |screen - exact mark/F0|: of a call or put, with a barrier or without, this times max(F, K, H)/F0; of a digital
    /// option, whose payout is 1 USD, this times 1 USD/F0.
    /// </summary>
    /// <remarks>
    /// Tested with prices from a twentieth of F0 to twenty times, strikes and barriers from a fifth to five times, a second to
    /// two years, surfaces with a level of 0.05 to 2.5, skew to 0.3, smile to 0.5, beta -1.2 to 0.5 and noise to 1. The largest
    /// errors seen there were 0.44e-6 without a barrier and 2.0e-6 with one, in some fifty million marks.
    /// </remarks>
    /// <param name="kind">One of <see cref="OptionPayoff"/>.</param>
    public static float Error(int kind) => OptionPayoff.HasBarrier(kind) ? BarrierError : PlainError;

    /// <summary>What a series needs at a row; the same for all paths.</summary>
    /// <param name="series">The series.</param>
    /// <param name="surface">Its underlying's surface.</param>
    /// <param name="startUsd">F0, USD.</param>
    /// <param name="years">Time since the start, years.</param>
    public static ScreenTerms Prepare(in OptionSeries series, in SurfaceTerms surface, double startUsd, double years)
    {
        double left = series.ExpiryYears - years;
        left = left > LeastYears ? left : LeastYears;
        AlivePayoff alive = AlivePayoff.Of(series);
        ScreenTerms terms = default;
        terms.Kind = series.Kind;
        terms.Plain = alive.Plain;
        terms.Cut = alive.Cut;
        terms.RootYears = (float)Ops.Sqrt(left);
        terms.LevelScale = (float)Ops.Mul(surface.Level, Surface.TermScale(surface, left));
        terms.SkewScale = (float)Surface.SkewScale(surface, left);
        terms.Smile = (float)surface.Smile;
        terms.Strike = (float)(alive.StrikeUsd / startUsd);
        terms.Limit = (float)(alive.LimitUsd / startUsd);
        terms.Digital = (float)(alive.DigitalUsd / startUsd);
        double strikeLog = MoneyMath.Log(alive.StrikeUsd / startUsd);
        double limitLog = MoneyMath.Log(alive.LimitUsd / startUsd);
        terms.Moneyness = SplitLog.Of(MoneyMath.Log(series.StrikeUsd / startUsd));
        terms.StrikeLog = SplitLog.Of(strikeLog);
        terms.LimitLog = SplitLog.Of(limitLog);
        if (OptionPayoff.HasBarrier(series.Kind))
        {
            double barrier = series.BarrierUsd / startUsd;
            double barrierLog = MoneyMath.Log(barrier);
            terms.BarrierSquare = (float)Ops.Mul(barrier, barrier);
            terms.InverseBarrier = (float)(1.0 / barrier);
            terms.BarrierLog = SplitLog.Of(barrierLog);
            terms.StrikeReflected = SplitLog.Of(Ops.Fma(-2.0, barrierLog, strikeLog));
            terms.LimitReflected = SplitLog.Of(Ops.Fma(-2.0, barrierLog, limitLog));
        }

        return terms;
    }

    /// <summary>Level of volatility over the surface's level at the start: exp(beta log(F/F0) + xi); one for all series.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real Level(in SurfaceTerms surface, Real logMove, Real noise) =>
        RealMath.Exp(Ops.Fma(Ops.Of((float)surface.SpotBeta), logMove, noise));

    /// <summary>Mark over F0.</summary>
    /// <param name="terms">The series at this row.</param>
    /// <param name="logForward">log of the underlying's mark over F0.</param>
    /// <param name="level">The underlying's <see cref="Level"/>.</param>
    [MethodImpl(Ops.Boundary)]
    public static Real Mark(in ScreenTerms terms, Real logForward, Real level)
    {
        ScreenPoint point;
        point.Forward = RealMath.Exp(logForward);
        point.Deviation = Deviation(terms, Above(terms.Moneyness, logForward), level);
        point.InverseDeviation = RealMath.Reciprocal(point.Deviation);
        bool put = OptionPayoff.IsPut(terms.Kind);
        Real value = Alive(terms, point, put, Above(terms.StrikeLog, logForward), Above(terms.LimitLog, logForward));
        if (!OptionPayoff.HasBarrier(terms.Kind))
        {
            return value;
        }

        Real zero = Ops.Of(0f);
        Real minusRatio = zero - Ops.Mul(point.Forward, Ops.Of(terms.InverseBarrier));
        point.Forward = Ops.Mul(Ops.Of(terms.BarrierSquare), RealMath.Reciprocal(point.Forward));
        Real mirrored = zero - logForward;
        put = terms.Cut != 0 ? !put : put;
        Real image = Alive(terms, point, put, Above(terms.StrikeReflected, mirrored), Above(terms.LimitReflected, mirrored));
        value = Ops.Max(Ops.Fma(minusRatio, image, value), zero);
        Real room = Above(terms.BarrierLog, logForward);
        room = OptionPayoff.IsUpAndOut(terms.Kind) ? room : zero - room;
        return Ops.Select(Ops.Over(room, zero), value, zero);
    }

    /// <summary><see cref="Barrier.BridgeTouch"/> for every path at once, absolute error under 4e-7.</summary>
    /// <param name="before">Log distance to the barrier at the step's start, positive on the living side.</param>
    /// <param name="after">Log distance at its end.</param>
    /// <param name="rate">-2/(sigma^2 dt), finite.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real BridgeTouch(Real before, Real after, float rate)
    {
        Real touched = RealMath.Exp(Ops.Mul(Ops.Mul(before, after), Ops.Of(rate)));
        return Ops.Select(Ops.Over(Ops.Min(before, after), Ops.Of(0f)), touched, Ops.Of(1f));
    }

    /// <summary>How far a logarithm lies over a float; exact to a float's rounding however near they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Real Above(in SplitLog log, Real x) => (Ops.Of(log.High) - x) + Ops.Of(log.Low);

    /// <summary>sigma(k, tau) sqrt(tau).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Real Deviation(in ScreenTerms terms, Real moneyness, Real level)
    {
        Real skewed = Ops.Mul(Ops.Fma(Ops.Of(terms.Smile), moneyness, Ops.Of(terms.SkewScale)), moneyness);
        Real volatility = Ops.Fma(level, Ops.Of(terms.LevelScale), skewed);
        volatility = Ops.Min(Ops.Max(volatility, Ops.Of((float)Surface.Least)), Ops.Of((float)Surface.Greatest));
        return Ops.Mul(volatility, Ops.Of(terms.RootYears));
    }

    /// <summary>
    /// <see cref="AlivePayoff"/>'s value over F0, as puts or calls, with the log moneyness of its strike and its limit.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Real Alive(in ScreenTerms terms, in ScreenPoint point, bool put, Real strike, Real limit)
    {
        float digital = put == OptionPayoff.IsPut(terms.Kind) ? terms.Digital : -terms.Digital;
        Real value = Ops.Of(0f);
        if (terms.Plain != 0)
        {
            value = point.Vanilla(put, Ops.Of(terms.Strike), strike);
        }

        if (terms.Cut != 0)
        {
            value -= point.Vanilla(put, Ops.Of(terms.Limit), limit);
        }

        return digital != 0 ? Ops.Fma(Ops.Of(digital), point.Digital(put, limit), value) : value;
    }
}
