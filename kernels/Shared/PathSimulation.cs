namespace StressGpu.Kernels;

/// <summary>One path from start to result; on a SIMD machine, one per lane.</summary>
internal static class PathSimulation
{
    /// <summary>
    /// Row 0 is the start, where the full cascade runs once; step t moves row t to row t + 1.
    /// </summary>
    public static void Run<TImpact, TMark, TMarket, TVenue, TPopulation, TTrace>(
        in PathInputs inputs, in PathState state, in PathId id, in PathResults results, ref TTrace trace)
        where TImpact : struct, IImpact
        where TMark : struct, IMark
        where TMarket : struct, IMarket
        where TVenue : struct, IVenue
        where TPopulation : struct, IPopulation
        where TTrace : struct, ITrace
    {
        PathId path = PathId.Drawing(inputs.Run, id);
        PathStart.Initialise(inputs, state, path);
        default(TMarket).Start(inputs, state);
        int first = trace.FirstStep;
        if (first == 0)
        {
            Begin<TImpact, TMark, TVenue, TPopulation, TTrace>(inputs, state, ref trace);
        }

        for (int step = first; step < inputs.Run.Steps; step++)
        {
            trace.Begins(inputs, state, step, ref path);
            uint lanes = PriceStep.Advance<TMark, TMarket, TVenue, TPopulation>(inputs, state, path, step);
            if (default(TPopulation).HasAccounts && inputs.Run.Shape.Accounts.Series > 0)
            {
                OptionStep.Advance(inputs, state, path, step + 1);
                OptionFactors.RefreshAll<TMark>(inputs, state, step + 1);
            }

            Liquidations.Run<TImpact, TMark, TVenue, TPopulation, TTrace>(inputs, state, lanes, step + 1, ref trace);
            if (inputs.Run.Shape.Drivers.Components > 0)
            {
                Drivers.Stop(inputs, state, default(TPopulation).HasAccounts ? Ops.AllLanes : lanes);
            }

            EndRow<TMark, TVenue, TTrace>(inputs, state, step + 1, ref trace);
        }

        PathEnd.Write(inputs, state, results);
    }

    private static void Begin<TImpact, TMark, TVenue, TPopulation, TTrace>(in PathInputs inputs, in PathState state, ref TTrace trace)
        where TImpact : struct, IImpact
        where TMark : struct, IMark
        where TVenue : struct, IVenue
        where TPopulation : struct, IPopulation
        where TTrace : struct, ITrace
    {
        if (inputs.Run.Shape.HasBook)
        {
            Bits any = Ops.OfBits(0);
            for (int quad = 0; quad < inputs.Run.Shape.Quads; quad++)
            {
                any |= Watch.Triggers<TMark, TVenue>(inputs, state, quad, 0);
            }

            Liquidations.Run<TImpact, TMark, TVenue, TPopulation, TTrace>(inputs, state, Ops.Lanes(any), 0, ref trace);
        }

        EndRow<TMark, TVenue, TTrace>(inputs, state, 0, ref trace);
    }

    private static void EndRow<TMark, TVenue, TTrace>(in PathInputs inputs, in PathState state, int row, ref TTrace trace)
        where TMark : struct, IMark
        where TVenue : struct, IVenue
        where TTrace : struct, ITrace
    {
        trace.Row(inputs, state, row);
        if (default(TVenue).Moves && inputs.Run.Shape.HasBook)
        {
            VenueStep.End<TMark>(inputs, state, row);
        }
    }
}
