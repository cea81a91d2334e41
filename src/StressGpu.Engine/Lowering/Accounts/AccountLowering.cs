using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>From tables of accounts to the flat arrays of the account engine.</summary>
internal static class AccountLowering
{
    /// <summary>Lowers the accounts; <see cref="AccountArrays.None"/> where there are none.</summary>
    public static AccountArrays Lower(Scenario scenario, MarginAccounts accounts)
    {
        if (accounts.Accounts.IsEmpty)
        {
            return AccountArrays.None;
        }

        SeriesTable options = SeriesTable.Of(scenario, accounts);
        LegTable legs = LegTable.Of(accounts, options);
        TierTable tiers = TierTable.Of(scenario);
        List<ScreenRow> rows = ScreenRows.Of(scenario, accounts, legs, options);
        var factors = new ScreenFactors(scenario, options.Series.Length);
        ScreenTable screen = ScreenBuilder.Build(rows, factors.Count);
        AccountEntry[] entries = Entries(scenario, accounts, legs);
        screen.Place(entries);
        (int[] perpetuals, int[] index) = Perpetuals(scenario, legs.Legs);
        return new AccountArrays
        {
            Accounts = entries,
            Legs = AtLeastOne(legs.Legs),
            Classes = [.. scenario.Venue.MarginClasses.Select(c => Class(c, scenario.Horizon))],
            Tiers = tiers.Tiers,
            TierIndex = tiers.Index,
            Groups = screen.Groups,
            Blocks = screen.Blocks,
            RowAccount = screen.RowAccount,
            Weights = screen.Weights,
            FactorSlots = AtLeastOne(screen.FactorSlots),
            PerpetualLegs = AtLeastOne(perpetuals),
            PerpetualIndex = index,
            Series = AtLeastOne(options.Series),
            SeriesEntries = AtLeastOne(options.Entries),
            Surfaces = AtLeastOne(options.Surfaces),
            SurfaceAsset = AtLeastOne(options.SurfaceAsset),
            Factors = factors.Count,
            SeriesCount = options.Series.Length,
            Count = accounts.Accounts.Length,
        };
    }

    private static T[] AtLeastOne<T>(T[] array) => array.Length > 0 ? array : new T[1];

    private static AccountEntry[] Entries(Scenario scenario, MarginAccounts accounts, LegTable legs)
    {
        var entries = new AccountEntry[accounts.Accounts.Length];
        for (int account = 0; account < entries.Length; account++)
        {
            entries[account].CashUsd = accounts.Accounts[account].CashUsd;
            entries[account].Class = accounts.Accounts[account].MarginClass;
            entries[account].FirstLeg = legs.First[account];
            entries[account].EndLeg = legs.First[account + 1];
            bool hasOptions = legs.Legs[legs.First[account]..legs.First[account + 1]].Any(leg => leg.Kind == LegKind.Option);
            bool hasGrid = scenario.Venue.MarginClasses[accounts.Accounts[account].MarginClass].OptionMargin == OptionMargin.Grid;
            entries[account].Grid = hasOptions && hasGrid ? 1 : 0;
        }

        return entries;
    }

    private static ClassEntry Class(MarginClass margins, Horizon horizon) => new()
    {
        Share = margins.Liquidation switch
        {
            LiquidationRule.Fraction => margins.Fraction,
            LiquidationRule.JustEnough => margins.MinimumFraction,
            LiquidationRule.CloseFactor => margins.CloseFactor,
            _ => 1,
        },
        FullCloseHealthFactor = margins.FullCloseHealthFactor,
        Bonus = margins.LiquidationBonus,
        MinimumNotionalUsd = margins.MinimumNotionalUsd,
        MaximumNotionalPerStepUsd = margins.MaximumNotionalPerStepUsd,
        Buffer = 1 + margins.CollateralBuffer,
        FeeRate = margins.LiquidationFeeRate,
        FeeShareToFund = margins.FeeShareToFund,
        BackstopShare = margins.BackstopShare,
        Rule = margins.Liquidation switch
        {
            LiquidationRule.Fraction => LiquidationKind.Fraction,
            LiquidationRule.JustEnough => LiquidationKind.JustEnough,
            LiquidationRule.CloseFactor => LiquidationKind.CloseFactor,
            _ => LiquidationKind.Full,
        },
        CoolDownRows = (int)Math.Ceiling(margins.CoolDownMinutes / horizon.StepMinutes),
        Listed = margins.CollateralOrder == CollateralOrder.Listed ? 1 : 0,
        GridMargin = margins.OptionMargin == OptionMargin.Grid ? 1 : 0,
    };

    /// <summary>Perpetual legs by asset, within an asset in the order of accounts.</summary>
    private static (int[] Legs, int[] Index) Perpetuals(Scenario scenario, LegEntry[] legs)
    {
        var index = new int[4 * ((scenario.Assets.Length + 3) / 4) + 1];
        List<int> all = [];
        for (int asset = 0; asset + 1 < index.Length; asset++)
        {
            all.AddRange(Enumerable.Range(0, legs.Length).Where(leg =>
                legs[leg].Asset == asset && (legs[leg].Kind is LegKind.Linear or LegKind.Inverse)));
            index[asset + 1] = all.Count;
        }

        return ([.. all], index);
    }
}
