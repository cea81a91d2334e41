namespace StressGpu.Kernels;

/// <summary>The screen's factors of funding and of the add-on to maintenance rates.</summary>
internal static class VenueFactors
{
    /// <summary>Sets those of an asset of one path; ratio is its mark over the start price.</summary>
    public static void Refresh(in PathInputs inputs, in PathState state, int role, int asset, double ratio)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        if (Uses.Of(inputs, Mechanism.AddOn))
        {
            float add = VenueState.Float(inputs, state, asset, VenueFloat.AddOn(role));
            Factors.Set(state, shape, role, shape.AddOnFactor(asset), (float)Ops.Mul(add, ratio));
            Factors.Set(state, shape, role, shape.AddOnInUsdFactor(asset), add);
        }

        if (Uses.Of(inputs, Mechanism.Funding))
        {
            Factors.Set(state, shape, role, shape.FundingFactor(asset), VenueState.Float(inputs, state, asset, VenueFloat.Phi(role)));
        }
    }

    /// <summary>Sets those of an asset of all lanes; returns words of lanes in which one is outside of what rows were built for.</summary>
    public static Bits RefreshAll(in PathInputs inputs, in PathState state, int role, int asset, Real ratio)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        Bits far = Ops.OfBits(0);
        if (Uses.Of(inputs, Mechanism.AddOn))
        {
            Real add = VenueState.Load(inputs, state, asset, VenueFloat.AddOn(role));
            far |= Store(state, shape, role, shape.AddOnFactor(asset), Ops.Mul(add, ratio));
            far |= Store(state, shape, role, shape.AddOnInUsdFactor(asset), add);
        }

        if (Uses.Of(inputs, Mechanism.Funding))
        {
            far |= Store(state, shape, role, shape.FundingFactor(asset), VenueState.Load(inputs, state, asset, VenueFloat.Phi(role)));
        }

        return far;
    }

    /// <summary>Whether one of a path's is outside of what rows were built for.</summary>
    public static bool AreFar(in PathInputs inputs, in PathState state, int role)
    {
        AccountShape shape = inputs.Run.Shape.Accounts;
        bool far = false;
        for (int asset = 0; asset < inputs.Run.Assets; asset++)
        {
            if (Uses.Of(inputs, Mechanism.AddOn))
            {
                far |= state.Float(shape.Factor(role, shape.AddOnFactor(asset))) > Screen.FactorLimit;
            }

            if (Uses.Of(inputs, Mechanism.Funding))
            {
                float phi = state.Float(shape.Factor(role, shape.FundingFactor(asset)));
                far |= phi > Screen.FactorLimit || phi < -Screen.FactorLimit;
            }
        }

        return far;
    }

    private static Bits Store(in PathState state, AccountShape shape, int role, int factor, Real change)
    {
        Real none = Ops.Of(0f);
        Ops.Store(state, shape.Factor(role, factor), change);
        Ops.Store(state, shape.Factor(role, shape.Factors + factor), Ops.Max(change, none));
        Ops.Store(state, shape.Factor(role, 2 * shape.Factors + factor), Ops.Min(change, none));
        Real limit = Ops.Of(Screen.FactorLimit);
        return Ops.Flag(Ops.Outside(change, none - limit, limit), 1);
    }
}
