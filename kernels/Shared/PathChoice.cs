namespace StressGpu.Kernels;

/// <summary>Something done with a path whose policies are chosen.</summary>
internal interface IPathUser
{
    /// <summary>Called once, with the policies that a run needs.</summary>
    void Use<TImpact, TMark, TMarket, TVenue, TPopulation>()
        where TImpact : struct, IImpact
        where TMark : struct, IMark
        where TMarket : struct, IMarket
        where TVenue : struct, IVenue
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
        if (arrays.MarksAtHeld)
        {
            OfMarket<TUser, TImpact, HeldMark>(arrays, ref user);
        }
        else if (arrays.MarksAtIndex)
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
                OfVenue<TUser, TImpact, TMark, StudentTMarket>(arrays, ref user);
                break;
            case MarketKind.Jump:
                OfVenue<TUser, TImpact, TMark, JumpMarket>(arrays, ref user);
                break;
            case MarketKind.Garch:
                OfVenue<TUser, TImpact, TMark, GarchMarket>(arrays, ref user);
                break;
            case MarketKind.Heston:
                OfVenue<TUser, TImpact, TMark, HestonMarket>(arrays, ref user);
                break;
            case MarketKind.Regime:
                OfVenue<TUser, TImpact, TMark, RegimeMarket>(arrays, ref user);
                break;
            case MarketKind.Bootstrap:
                OfVenue<TUser, TImpact, TMark, BootstrapMarket>(arrays, ref user);
                break;
            default:
                OfVenue<TUser, TImpact, TMark, GbmMarket>(arrays, ref user);
                break;
        }
    }

    private static void OfVenue<TUser, TImpact, TMark, TMarket>(PathArrays arrays, ref TUser user)
        where TUser : struct, IPathUser
        where TImpact : struct, IImpact
        where TMark : struct, IMark
        where TMarket : struct, IMarket
    {
        if (arrays.Run.Mechanisms != 0)
        {
            OfPopulation<TUser, TImpact, TMark, TMarket, MovingVenue>(arrays, ref user);
        }
        else
        {
            OfPopulation<TUser, TImpact, TMark, TMarket, PlainVenue>(arrays, ref user);
        }
    }

    private static void OfPopulation<TUser, TImpact, TMark, TMarket, TVenue>(PathArrays arrays, ref TUser user)
        where TUser : struct, IPathUser
        where TImpact : struct, IImpact
        where TMark : struct, IMark
        where TMarket : struct, IMarket
        where TVenue : struct, IVenue
    {
        if (arrays.Accounts.Count > 0)
        {
            user.Use<TImpact, TMark, TMarket, TVenue, LaddersAndAccounts>();
        }
        else
        {
            user.Use<TImpact, TMark, TMarket, TVenue, LaddersOnly>();
        }
    }
}
