namespace StressGpu.Kernels;

/// <summary>
/// Geometric Brownian motions with Merton jumps. One clock counts the common jumps of a step, one the own jumps of all assets,
/// each of which then falls to an asset by its intensity: a Poisson number for each asset, at the price of one word.
/// </summary>
internal struct JumpMarket : IMarket
{
    private uint jumping;
    private Real common;
    private Real own;
    private Real shared;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Start(in PathInputs inputs, in PathState state) => StepDeviations.Constant(inputs, state);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Begin(in PathInputs inputs, in PathState state, in PathId path, int step)
    {
        MarketConstants market = inputs.Run.Market;
        Normals.Words(path, inputs.Run, (uint)step, MarketDraws.Step, out BitQuad words);
        common = Thresholds.Passed(inputs, words.A0, 0, market.CommonJumps);
        own = Thresholds.Passed(inputs, words.A1, market.CommonJumps, market.OwnJumps);
        jumping = Ops.Lanes(Ops.Flag(Ops.Over(common + own, Ops.Of(0f)), 1));
        shared = Ops.Of(0f);
        if (jumping != 0)
        {
            Normals.Pair(words.A2, words.A3, out Real normal, out _);
            shared = Normals.Signed(path, normal);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Move(in PathInputs inputs, in PathState state, in PathId path, int step, int quad)
    {
        Drivers.Draw(inputs, state, path, step, quad, out Quad normals);
        Diffusion.Move(inputs, state, quad, normals, step * inputs.Run.DriftStride);
        if (inputs.Run.Bridge != 0)
        {
            VenueStep.BeforeJumps(inputs, state, quad);
        }

        if (jumping != 0)
        {
            Jump(inputs, state, path, step, quad);
        }
    }

    [MethodImpl(Ops.Boundary)]
    private readonly void Jump(in PathInputs inputs, in PathState state, in PathId path, int step, int quad)
    {
        Quad counts = Quad.Of(Ops.Of(0f));
        int first = inputs.Run.Market.CommonJumps + inputs.Run.Market.OwnJumps + 4 * quad;
        for (int jump = 0; Ops.Lanes(Ops.Flag(Ops.Over(own, Ops.Of(jump)), 1)) != 0; jump++)
        {
            Normals.Words(path, inputs.Run, (uint)step, MarketDraws.OwnJumps + (uint)jump, out BitQuad words);
            Real counted = Ops.Select(Ops.Over(own, Ops.Of(jump)), Ops.Of(1f), Ops.Of(0f));
            counts.A0 += Ops.Mul(counted, Thresholds.Between(inputs, words.A0, first));
            counts.A1 += Ops.Mul(counted, Thresholds.Between(inputs, words.A0, first + 1));
            counts.A2 += Ops.Mul(counted, Thresholds.Between(inputs, words.A0, first + 2));
            counts.A3 += Ops.Mul(counted, Thresholds.Between(inputs, words.A0, first + 3));
        }

        Normals.Draw(path, inputs.Run, (uint)step, MarketDraws.SecondNormals + (uint)quad, out Quad normals);
        JumpOne(inputs, state, 4 * quad, counts.A0, normals.A0);
        JumpOne(inputs, state, 4 * quad + 1, counts.A1, normals.A1);
        JumpOne(inputs, state, 4 * quad + 2, counts.A2, normals.A2);
        JumpOne(inputs, state, 4 * quad + 3, counts.A3, normals.A3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void JumpOne(in PathInputs inputs, in PathState state, int asset, Real count, Real normal)
    {
        int terms = JumpTerms.Of(asset, 0);
        Floats table = inputs.Market.Terms;
        Real variance = Ops.Fma(common, Ops.Of(table[terms + JumpTerms.CommonOwnVariance]), Ops.Mul(count, Ops.Of(table[terms + JumpTerms.OwnVariance])));
        Real size = Ops.Fma(common, Ops.Of(table[terms + JumpTerms.CommonMean]), Ops.Mul(count, Ops.Of(table[terms + JumpTerms.OwnMean])));
        size = Ops.Fma(Ops.Mul(Ops.Sqrt(common), Ops.Of(table[terms + JumpTerms.SharedDeviation])), shared, size);
        size = Ops.Fma(Ops.Sqrt(variance), normal, size);
        Real fair = Ops.Load(state, StateShape.FloatOf(asset, AssetFloat.Fair));
        Mask jumps = Ops.Over(common + count, Ops.Of(0f));
        Ops.Store(state, StateShape.FloatOf(asset, AssetFloat.Fair), Ops.Select(jumps, fair + size, fair));
    }
}
