namespace StressGpu.Kernels;

/// <summary>
/// Geometric Brownian motions with the volatilities, correlations and drifts of the regime that a path is in. Paths of one vector
/// may be in different regimes: each regime that is present is computed for all, and selected.
/// </summary>
internal struct RegimeMarket : IMarket
{
    private Real regime;

    public readonly void Start(in PathInputs inputs, in PathState state) =>
        Ops.Store(state, inputs.Run.Shape.Market.OfPath(0), Ops.Of(inputs.Run.Market.StartRegime));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Begin(in PathInputs inputs, in PathState state, in PathId path, int step)
    {
        int slot = inputs.Run.Shape.Market.OfPath(0);
        regime = Ops.Load(state, slot);
        if (step % inputs.Run.Market.BarSteps == 0 && (step > 0 || inputs.Run.Market.StartRegime < 0))
        {
            Normals.Words(path, inputs.Run, (uint)step, MarketDraws.Step, out BitQuad words);
            regime = Next(inputs, words.A0, step);
            Ops.Store(state, slot, regime);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Move(in PathInputs inputs, in PathState state, in PathId path, int step, int quad)
    {
        StateShape shape = inputs.Run.Shape;
        Drivers.Draw(inputs, state, path, step, quad, out Quad own);
        Quad fixedPart = Diffusion.Drifted(inputs, state, quad, step * inputs.Run.DriftStride);
        Quad log = fixedPart;
        for (int index = 0; index < inputs.Run.Market.Regimes; index++)
        {
            Mask present = Ops.Same(regime, Ops.Of(index));
            if (Ops.Lanes(Ops.Flag(present, 1)) != 0)
            {
                Quad moved = Drifted(inputs, RegimeTerms.Drift(shape.Padded, index) + 4 * quad, fixedPart);
                Diffusion.Add(inputs.Loadings, RegimeTerms.Loadings(shape.Quads, index), state, quad, own, ref moved);
                Choose(present, moved, ref log);
                Deviate(inputs, state, index, quad, present);
            }
        }

        log.Store(state, quad, AssetFloat.Fair);
        Diffusion.Keep(inputs, state, quad, own);
    }

    /// <summary>The first regime by the stationary distribution, later ones by the row of the one before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly Real Next(in PathInputs inputs, Bits word, int step)
    {
        int regimes = inputs.Run.Market.Regimes;
        if (step == 0)
        {
            return Thresholds.Interval(inputs, word, 0, regimes - 1);
        }

        Real next = Ops.Of(0f);
        for (int from = 0; from < regimes; from++)
        {
            Real to = Thresholds.Interval(inputs, word, RegimeTerms.Row(regimes, from), regimes - 1);
            next = Ops.Select(Ops.Same(regime, Ops.Of(from)), to, next);
        }

        return next;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Quad Drifted(in PathInputs inputs, int at, Quad log)
    {
        log.A0 += Ops.Of(inputs.Market.Terms[at]);
        log.A1 += Ops.Of(inputs.Market.Terms[at + 1]);
        log.A2 += Ops.Of(inputs.Market.Terms[at + 2]);
        log.A3 += Ops.Of(inputs.Market.Terms[at + 3]);
        return log;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Choose(Mask present, in Quad moved, ref Quad chosen)
    {
        chosen.A0 = Ops.Select(present, moved.A0, chosen.A0);
        chosen.A1 = Ops.Select(present, moved.A1, chosen.A1);
        chosen.A2 = Ops.Select(present, moved.A2, chosen.A2);
        chosen.A3 = Ops.Select(present, moved.A3, chosen.A3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Deviate(in PathInputs inputs, in PathState state, int index, int quad, Mask present)
    {
        if (inputs.Run.Bridge != 0)
        {
            Quad deviations = Quad.Load(state, quad, AssetFloat.StepDeviation);
            Quad of = StepDeviations.Of(inputs, quad, RegimeTerms.Drift(inputs.Run.Shape.Padded, index), Ops.Of(1f));
            Choose(present, of, ref deviations);
            deviations.Store(state, quad, AssetFloat.StepDeviation);
        }
    }
}
