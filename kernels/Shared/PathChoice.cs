namespace StressGpu.Kernels;

/// <summary>Something done with a path whose policies are chosen.</summary>
internal interface IPathUser
{
    /// <summary>Called once, with the policies that a run needs.</summary>
    void Use<TImpact, TMark, TMarket, TPopulation>()
        where TImpact : struct, IImpact
        where TMark : struct, IMark
        where TMarket : struct, IMarket
        where TPopulation : struct, IPopulation;
}

/// <summary>From a run's arrays to the policies it is compiled with: one choice after the other, so that choices add up and do not multiply.</summary>
internal static class PathChoice
{
    /// <summary>Chooses the policies and hands them to their user.</summary>
    public static void Of<TUser>(PathArrays arrays, ref TUser user)
        where TUser : struct, IPathUser
    {
        if (arrays.LinearImpact)
        {
            OfMark<TUser, LinearImpact>(arrays, ref user);
        }
        else
        {
            OfMark<TUser, PowerImpact>(arrays, ref user);
        }
    }

    private static void OfMark<TUser, TImpact>(PathArrays arrays, ref TUser user)
        where TUser : struct, IPathUser
        where TImpact : struct, IImpact
    {
        if (arrays.MarksAtIndex)
        {
            OfMarket<TUser, TImpact, IndexMark>(arrays, ref user);
        }
        else
        {
            OfMarket<TUser, TImpact, LastMark>(arrays, ref user);
        }
    }

    private static void OfMarket<TUser, TImpact, TMark>(PathArrays arrays, ref TUser user)
        where TUser : struct, IPathUser
        where TImpact : struct, IImpact
        where TMark : struct, IMark
    {
        switch (arrays.Market.Kind)
        {
            case MarketKind.StudentT:
                OfPopulation<TUser, TImpact, TMark, StudentTMarket>(arrays, ref user);
                break;
            case MarketKind.Jump:
                OfPopulation<TUser, TImpact, TMark, JumpMarket>(arrays, ref user);
                break;
            case MarketKind.Garch:
                OfPopulation<TUser, TImpact, TMark, GarchMarket>(arrays, ref user);
                break;
            case MarketKind.Heston:
                OfPopulation<TUser, TImpact, TMark, HestonMarket>(arrays, ref user);
                break;
            case MarketKind.Regime:
                OfPopulation<TUser, TImpact, TMark, RegimeMarket>(arrays, ref user);
                break;
            case MarketKind.Bootstrap:
                OfPopulation<TUser, TImpact, TMark, BootstrapMarket>(arrays, ref user);
                break;
            default:
                OfPopulation<TUser, TImpact, TMark, GbmMarket>(arrays, ref user);
                break;
        }
    }

    private static void OfPopulation<TUser, TImpact, TMark, TMarket>(PathArrays arrays, ref TUser user)
        where TUser : struct, IPathUser
        where TImpact : struct, IImpact
        where TMark : struct, IMark
        where TMarket : struct, IMarket
    {
        if (arrays.Accounts.Count > 0)
        {
            user.Use<TImpact, TMark, TMarket, LaddersAndAccounts>();
        }
        else
        {
            user.Use<TImpact, TMark, TMarket, LaddersOnly>();
        }
    }
}
