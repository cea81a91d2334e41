namespace StressGpu.Kernels;

/// <summary>
/// Stationary block bootstrap of the rows of a history (Politis, Romano 1994). A bar's return is reached over its steps by a
/// Brownian bridge; the last of them goes exactly to what is left.
/// </summary>
internal struct BootstrapMarket : IMarket
{
    private Bits row;
    private int left;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Start(in PathInputs inputs, in PathState state)
    {
        Ops.Store(state, inputs.Run.Shape.Market.OfPath(0), Ops.Of(0f));
        StepDeviations.Constant(inputs, state);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Begin(in PathInputs inputs, in PathState state, in PathId path, int step)
    {
        MarketConstants market = inputs.Run.Market;
        int slot = inputs.Run.Shape.Market.OfPath(0);
        left = market.BarSteps - step % market.BarSteps;
        row = Ops.OfBits(0);
        if (left == market.BarSteps)
        {
            Normals.Words(path, inputs.Run, (uint)step, MarketDraws.Step, out BitQuad words);
            Ops.MultiplyWide((uint)market.Rows, words.A1, out Bits uniform, out _);
            Real next = Ops.Load(state, slot) + Ops.Of(1f);
            next = Ops.Select(Ops.Over(next, Ops.Of(market.Rows - 0.5f)), Ops.Of(0f), next);
            Mask restarts = Ops.Under(words.A0, step == 0 ? int.MaxValue : inputs.Market.Thresholds[0]);
            next = Ops.Select(restarts, Ops.ToReal(uniform), next);
            Ops.Store(state, slot, next);
            row = Ops.ToBits(next);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Move(in PathInputs inputs, in PathState state, in PathId path, int step, int quad)
    {
        Quad moves = Quad.Of(Ops.Of(0f));
        if (left > 1)
        {
            Normals.Draw(path, inputs.Run, (uint)step, (uint)quad, out Quad own);
            Diffusion.Add(inputs.Loadings, 0, state, quad, own, ref moves);
            Diffusion.Keep(inputs, state, quad, own);
        }

        Quad log = Diffusion.Drifted(inputs, state, quad, step * inputs.Run.DriftStride);
        log.A0 += MoveOne(inputs, state, 4 * quad, moves.A0);
        log.A1 += MoveOne(inputs, state, 4 * quad + 1, moves.A1);
        log.A2 += MoveOne(inputs, state, 4 * quad + 2, moves.A2);
        log.A3 += MoveOne(inputs, state, 4 * quad + 3, moves.A3);
        log.Store(state, quad, AssetFloat.Fair);
    }

    /// <summary>What a step adds: R/m + sqrt((m - 1)/m) times the asset's noise, with m steps and R left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly Real MoveOne(in PathInputs inputs, in PathState state, int asset, Real noise)
    {
        int slot = inputs.Run.Shape.Market.Of(asset, 0);
        int bar = inputs.Run.Market.BarSteps;
        Real rest = left == bar ? Ops.Gather(inputs.Market.History, row, inputs.Run.Shape.Padded, asset) : Ops.Load(state, slot);
        if (left == 1)
        {
            return rest;
        }

        Real share = Ops.Of(inputs.Market.Terms[BootstrapTerms.Share(left)]);
        Real spread = Ops.Of(inputs.Market.Terms[BootstrapTerms.Spread(left)]);
        Real move = Ops.Fma(noise, spread, Ops.Mul(rest, share));
        Ops.Store(state, slot, rest - move);
        return move;
    }
}
