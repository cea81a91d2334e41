namespace StressGpu.Kernels;

/// <summary>What a moving venue does around one path's cascade.</summary>
internal static class VenueCascade
{
    /// <summary>Before it: slices follow, the vault trades.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void Before<TImpact>(in PathInputs inputs, in PathState state, int row)
        where TImpact : struct, IImpact
    {
        if (Uses.Of(inputs, Mechanism.Slices))
        {
            Slices.Release(inputs, state, row);
        }

        if (Uses.Of(inputs, Mechanism.Vault))
        {
            LadderVault.Unwind<TImpact>(inputs, state, row);
        }
    }

    /// <summary>Whether a pass looks at what was crossed inside the step, before one that looks at its end.</summary>
    [MethodImpl(Ops.Boundary)]
    public static bool IsInside(in PathInputs inputs, in Round round) =>
        inputs.Run.Bridge != 0 && round.Passes == 0 && round.Row > 0;

    /// <summary>After each round other assets' displacement moves prices; true where another is needed whatever this one did.</summary>
    [MethodImpl(Ops.Boundary)]
    public static bool EndRound(in PathInputs inputs, in PathState state, ref Round round)
    {
        bool inside = IsInside(inputs, round);
        if (Uses.Of(inputs, Mechanism.CrossImpact))
        {
            CrossImpact.Apply(inputs, state, round.Row);
        }

        round.Passes++;
        return inside;
    }

    /// <summary>After it: holders panic, open interest is counted, slices remember how far they got, what waits is counted.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void After<TImpact, TMark, TPopulation, TTrace>(in PathInputs inputs, in PathState state, int row, ref TTrace trace)
        where TImpact : struct, IImpact
        where TMark : struct, IMark
        where TPopulation : struct, IPopulation
        where TTrace : struct, ITrace
    {
        if (Uses.Of(inputs, Mechanism.Panic))
        {
            Panic.Run<TImpact, TMark, TPopulation, TTrace>(inputs, state, row, ref trace);
        }

        if (Uses.Of(inputs, Mechanism.OpenInterest))
        {
            OpenInterest.Count(inputs, state);
            if (default(TPopulation).HasAccounts)
            {
                OpenInterest.AddAccounts(inputs, state);
            }
        }

        if (Uses.Of(inputs, Mechanism.Slices))
        {
            Slices.Remember(inputs, state, row);
        }

        if (Uses.Of(inputs, Mechanism.Vault) && !default(TPopulation).HasAccounts)
        {
            BackstopVault.Check(inputs, state, ref trace);
        }

        if (Uses.Of(inputs, Mechanism.Waiting))
        {
            Backlog.Count<TMark>(inputs, state, row);
        }
    }
}
