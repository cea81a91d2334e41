namespace StressGpu.Kernels;

/// <summary>
/// GJR-GARCH on bars: the variance of a bar is spread evenly over its steps, and at its end the sum of its innovations makes the
/// next bar's. With t innovations a bar's steps share one chi-square, so that bars are exactly the t-GARCH.
/// </summary>
internal struct GarchMarket : IMarket
{
    private Real factor;
    private bool ends;

    public readonly void Start(in PathInputs inputs, in PathState state)
    {
        MarketShape shape = inputs.Run.Shape.Market;
        for (int asset = 0; asset < inputs.Run.Shape.Padded; asset++)
        {
            float start = inputs.Market.Terms[GarchTerms.Of(asset, GarchTerms.Start)];
            Ops.Store(state, shape.Of(asset, GarchTerms.Variance), Ops.Of(start));
            Ops.Store(state, shape.Of(asset, GarchTerms.Sum), Ops.Of(0f));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Begin(in PathInputs inputs, in PathState state, in PathId path, int step)
    {
        MarketConstants market = inputs.Run.Market;
        ends = (step + 1) % market.BarSteps == 0;
        factor = Ops.Of(1f);
        if (market.ChiWords > 0)
        {
            int slot = inputs.Run.Shape.Market.OfPath(0);
            if (step % market.BarSteps == 0)
            {
                ChiSquare.Factor(path, inputs.Run, (uint)step, out Real drawn);
                Ops.Store(state, slot, drawn);
                factor = drawn;
            }
            else
            {
                factor = Ops.Load(state, slot);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Move(in PathInputs inputs, in PathState state, in PathId path, int step, int quad)
    {
        Drivers.Draw(inputs, state, path, step, quad, out Quad own);
        own.Scale(factor);
        Quad normals = Quad.Of(Ops.Of(0f));
        Diffusion.Add(inputs.Loadings, 0, state, quad, own, ref normals);
        Diffusion.Keep(inputs, state, quad, own);
        Quad log = Diffusion.Drifted(inputs, state, quad, step * inputs.Run.DriftStride);
        log.A0 = MoveOne(inputs, state, 4 * quad, normals.A0, log.A0);
        log.A1 = MoveOne(inputs, state, 4 * quad + 1, normals.A1, log.A1);
        log.A2 = MoveOne(inputs, state, 4 * quad + 2, normals.A2, log.A2);
        log.A3 = MoveOne(inputs, state, 4 * quad + 3, normals.A3, log.A3);
        log.Store(state, quad, AssetFloat.Fair);
    }

    /// <summary>Moves an asset's variance at the end of a bar; returns its log price.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly Real MoveOne(in PathInputs inputs, in PathState state, int asset, Real normal, Real log)
    {
        MarketShape shape = inputs.Run.Shape.Market;
        Real variance = Ops.Load(state, shape.Of(asset, GarchTerms.Variance));
        Real deviation = Ops.Sqrt(Ops.Mul(variance, Ops.Of(inputs.Run.Market.ShareOfBar)));
        Real innovation = Ops.Mul(deviation, normal);
        Real sum = Ops.Load(state, shape.Of(asset, GarchTerms.Sum)) + innovation;
        if (inputs.Run.Bridge != 0)
        {
            Ops.Store(state, StateShape.FloatOf(asset, AssetFloat.StepDeviation), Ops.Mul(deviation, factor));
        }

        Real moved = Ops.Fma(Ops.Of(inputs.Run.Market.MinusHalfShare), variance, log) + innovation;
        if (ends)
        {
            Ops.Store(state, shape.Of(asset, GarchTerms.Variance), Next(inputs, GarchTerms.Of(asset, 0), variance, sum));
            sum = Ops.Of(0f);
        }

        Ops.Store(state, shape.Of(asset, GarchTerms.Sum), sum);
        return moved;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Real Next(in PathInputs inputs, int terms, Real variance, Real sum)
    {
        Floats table = inputs.Market.Terms;
        Real fallen = Ops.Select(Ops.Over(Ops.Of(0f), sum), Ops.Of(table[terms + GarchTerms.Gamma]), Ops.Of(0f));
        Real weight = Ops.Of(table[terms + GarchTerms.Alpha]) + fallen;
        Real kept = Ops.Fma(Ops.Of(table[terms + GarchTerms.Beta]), variance, Ops.Of(table[terms + GarchTerms.Omega]));
        return Ops.Fma(weight, Ops.Mul(sum, sum), kept);
    }
}
