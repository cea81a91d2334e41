namespace StressGpu.Kernels;

/// <summary>What a moving venue does at every step, for all lanes at once (decision 0011).</summary>
internal static class VenueStep
{
    /// <summary>Before fair prices move from a row: funding.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void Begin<TMark, TPopulation>(in PathInputs inputs, in PathState state, int row)
        where TMark : struct, IMark
        where TPopulation : struct, IPopulation
    {
        if (Uses.Of(inputs, Mechanism.Funding) && row > 0 && row % inputs.Venue.Terms[0].FundingRows == 0)
        {
            for (int lane = 0; lane < Ops.Width; lane++)
            {
                if (default(TPopulation).HasAccounts)
                {
                    AccountFunding.Pay<TMark>(inputs, state.Lane(lane));
                }

                Funding.Pay<TMark>(inputs, state.Lane(lane));
            }
        }
    }

    /// <summary>Before one quad's fair prices move.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Remember(in PathInputs inputs, in PathState state, int quad)
    {
        for (int asset = 4 * quad; asset < 4 * quad + 4 && inputs.Run.Bridge != 0; asset++)
        {
            VenueState.Store(inputs, state, asset, VenueFloat.FairBefore, Ops.Load(state, StateShape.FloatOf(asset, AssetFloat.Fair)));
        }
    }

    /// <summary>Before one quad's fair prices jump.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void BeforeJumps(in PathInputs inputs, in PathState state, int quad)
    {
        for (int asset = 4 * quad; asset < 4 * quad + 4; asset++)
        {
            VenueState.Store(inputs, state, asset, VenueFloat.BeforeJumps, Ops.Load(state, StateShape.FloatOf(asset, AssetFloat.Fair)));
        }
    }

    /// <summary>Once one quad's fair prices have moved and displacement has decayed: scheduled shifts, the band of a halt, the mark that is kept.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void Move(in PathInputs inputs, in PathState state, in PathId path, int step, int quad)
    {
        if (Uses.Of(inputs, Mechanism.Shifts))
        {
            Shifts.Add(inputs, state, step, quad);
        }

        if (Uses.Of(inputs, Mechanism.Band))
        {
            Band.Hold(inputs, state, step + 1, quad);
        }

        if (Uses.Of(inputs, Mechanism.Oracle))
        {
            OraclePrice.Look(inputs, state, step + 1, quad);
        }

        if (Uses.Of(inputs, Mechanism.Blended))
        {
            BlendedPrice.Follow(inputs, state, quad);
        }

        if (inputs.Run.Bridge != 0)
        {
            BridgeExtremes.Draw(inputs, state, path, step, quad);
        }
    }

    /// <summary>After a row's cascade: what is followed from step end to step end.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void End<TMark>(in PathInputs inputs, in PathState state, int row)
        where TMark : struct, IMark
    {
        for (int asset = 0; asset < inputs.Run.Shape.Padded; asset++)
        {
            Real fair = Ops.Load(state, StateShape.FloatOf(asset, AssetFloat.Fair));
            Real traded = Watch.Price(state, asset);
            if (row > 0)
            {
                Follow<TMark>(inputs, state, asset, fair, traded);
            }
            else
            {
                VenueState.Store(inputs, state, asset, VenueFloat.LogBefore(0), traded);
                VenueState.Store(inputs, state, asset, VenueFloat.LogBefore(1), fair);
            }

            if (Uses.Of(inputs, Mechanism.Breaker))
            {
                WindowExtremes.Add(inputs, state, asset, 0, row, traded);
                WindowExtremes.Add(inputs, state, asset, 1, row, fair);
            }
        }
    }

    [MethodImpl(Ops.Boundary)]
    private static void Follow<TMark>(in PathInputs inputs, in PathState state, int asset, Real fair, Real traded)
        where TMark : struct, IMark
    {
        if (Uses.Of(inputs, Mechanism.Variance))
        {
            RealisedVariance.Follow(inputs, state, asset, 0, traded);
            RealisedVariance.Follow(inputs, state, asset, 1, fair);
        }

        if (Uses.Of(inputs, Mechanism.MovingDepth))
        {
            Depth.Follow(inputs, state, asset, traded);
        }

        if (Uses.Of(inputs, Mechanism.AddOn))
        {
            AddOn.Follow(inputs, state, asset, 0, default(TMark).Of(inputs, state, asset, fair, traded));
            AddOn.Follow(inputs, state, asset, 1, default(TMark).Shadow(inputs, state, asset, fair));
        }

        if (Uses.Of(inputs, Mechanism.Blended))
        {
            BlendedPrice.Average(inputs, state, asset, traded - fair);
        }

        if (Uses.Of(inputs, Mechanism.Funding))
        {
            Real sum = VenueState.Load(inputs, state, asset, VenueFloat.PremiumSum);
            VenueState.Store(inputs, state, asset, VenueFloat.PremiumSum, sum + (traded - fair));
        }
    }
}
