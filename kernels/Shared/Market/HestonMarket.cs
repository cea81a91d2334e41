namespace StressGpu.Kernels;

/// <summary>
/// Stochastic variances by full truncation (Lord, Koekkoek, Van Dijk 2010: A comparison of biased simulation schemes). Variances
/// are kept in units of a step.
/// </summary>
internal readonly struct HestonMarket : IMarket
{
    public void Start(in PathInputs inputs, in PathState state)
    {
        for (int asset = 0; asset < inputs.Run.Shape.Padded; asset++)
        {
            float start = inputs.Market.Terms[HestonTerms.Of(asset, HestonTerms.Start)];
            Ops.Store(state, inputs.Run.Shape.Market.Of(asset, HestonTerms.Variance), Ops.Of(start));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Begin(in PathInputs inputs, in PathState state, in PathId path, int step)
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Move(in PathInputs inputs, in PathState state, in PathId path, int step, int quad)
    {
        Drivers.Draw(inputs, state, path, step, quad, out Quad own);
        Quad normals = Quad.Of(Ops.Of(0f));
        Diffusion.Add(inputs.Loadings, 0, state, quad, own, ref normals);
        Diffusion.Keep(inputs, state, quad, own);
        Normals.Draw(path, inputs.Run, (uint)step, MarketDraws.SecondNormals + (uint)quad, out Quad second);
        Quad log = Diffusion.Drifted(inputs, state, quad, step * inputs.Run.DriftStride);
        log.A0 = MoveOne(inputs, state, 4 * quad, normals.A0, second.A0, log.A0);
        log.A1 = MoveOne(inputs, state, 4 * quad + 1, normals.A1, second.A1, log.A1);
        log.A2 = MoveOne(inputs, state, 4 * quad + 2, normals.A2, second.A2, log.A2);
        log.A3 = MoveOne(inputs, state, 4 * quad + 3, normals.A3, second.A3, log.A3);
        log.Store(state, quad, AssetFloat.Fair);
    }

    /// <summary>Moves an asset's variance; returns its log price.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Real MoveOne(in PathInputs inputs, in PathState state, int asset, Real normal, Real second, Real log)
    {
        int slot = inputs.Run.Shape.Market.Of(asset, HestonTerms.Variance);
        int terms = HestonTerms.Of(asset, 0);
        Floats table = inputs.Market.Terms;
        Real variance = Ops.Load(state, slot);
        Real positive = Ops.Max(variance, Ops.Of(0f));
        Real deviation = Ops.Sqrt(positive);
        if (inputs.Run.Bridge != 0)
        {
            Ops.Store(state, StateShape.FloatOf(asset, AssetFloat.StepDeviation), deviation);
        }

        Real shock = Ops.Fma(Ops.Of(table[terms + HestonTerms.Joint]), normal, Ops.Mul(Ops.Of(table[terms + HestonTerms.Own]), second));
        Real next = Ops.Fma(Ops.Of(table[terms + HestonTerms.MinusSpeed]), positive, variance + Ops.Of(table[terms + HestonTerms.Pull]));
        Ops.Store(state, slot, Ops.Fma(deviation, shock, next));
        log = Ops.Fma(Ops.Of(-0.5f), positive, log);
        return Ops.Fma(deviation, normal, log);
    }
}
