namespace StressGpu.Kernels;

/// <summary>The hot part of a step: fair prices move, displacement decays, drawdowns and triggers are watched.</summary>
internal static class PriceStep
{
    /// <summary>Added and taken away again, it rounds a decayed displacement to 0 long before it would be subnormal.</summary>
    private const float Quantum = 1e-12f;

    /// <summary>Moves every asset over step <paramref name="step"/>; returns the lanes in which something triggers.</summary>
    public static uint Advance<TMark, TMarket, TVenue, TPopulation>(in PathInputs inputs, in PathState state, in PathId path, int step)
        where TMark : struct, IMark
        where TMarket : struct, IMarket
        where TVenue : struct, IVenue
        where TPopulation : struct, IPopulation
    {
        bool hasBook = inputs.Run.Shape.HasBook;
        bool moves = default(TVenue).Moves && hasBook;
        if (moves)
        {
            VenueStep.Begin<TMark, TPopulation>(inputs, state, step);
        }

        TMarket market = default;
        market.Begin(inputs, state, path, step);
        Bits any = Ops.OfBits(0);
        for (int quad = 0; quad < inputs.Run.Shape.Quads; quad++)
        {
            Watch.Peaks(state, quad, hasBook);
            if (moves)
            {
                VenueStep.Remember(inputs, state, quad);
            }

            market.Move(inputs, state, path, step, quad);
            if (hasBook)
            {
                Decay(inputs, state, quad);
                if (moves)
                {
                    VenueStep.Move(inputs, state, path, step, quad);
                }

                any |= Watch.Triggers<TMark, TVenue>(inputs, state, quad, step + 1);
            }
        }

        return Ops.Lanes(any);
    }

    /// <summary>Forced flow, and with it temporary displacement, decays before anything else in a step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Decay(in PathInputs inputs, in PathState state, int quad)
    {
        StateShape shape = inputs.Run.Shape;
        Real factor = Ops.Of(inputs.Run.DisplacementDecay);
        Real quantum = Ops.Of(Quantum);
        for (int asset = 4 * quad; asset < 4 * quad + 4; asset++)
        {
            Real displacement = Ops.Load(state, StateShape.FloatOf(asset, AssetFloat.Temporary));
            Ops.Store(state, StateShape.FloatOf(asset, AssetFloat.Temporary), Ops.Fma(displacement, factor, quantum) - quantum);
        }
    }
}
