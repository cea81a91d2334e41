using StressGpu.Engine.Tests.Accounts;
using StressGpu.Engine.Tests.Markets;
using StressGpu.Engine.Tests.Rare;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Machines;

/// <summary>Every market on every machine, over steps and bars, with overlays and pairs; the venue's policies are the same.</summary>
internal static class MarketCases
{
    public static IEnumerable<MachineCase> All =>
    [
        .. Names.Select(name => Case(name, assets: 6, steps: 1)),
        .. Names.Select(name => Case(name, assets: 3, steps: 3)),
        .. Names.Select(Stressed),
        .. Names.Where(name => name != "bootstrap").Select(Shifted),
        .. Names.Where(name => name is "jumpDiffusion" or "garch t" or "regime").Select(Accounts),
    ];

    private static IEnumerable<string> Names => SampleModels.Of(Scenarios.Plain(), 1).Keys;

    private static MachineCase Case(string name, int assets, int steps)
    {
        (Scenario scenario, PositionBook book) = RandomMarket.Draw(300 + 10 * assets + steps, assets, 60, beta: 1);
        scenario = scenario.WithAssets(a => a with { AnnualVolatility = 2 });
        scenario = scenario with
        {
            Venue = scenario.Venue with { MarkPrice = MarkPrice.Last },
            Market = scenario.Market with { Model = SampleModels.Of(scenario, steps)[name] },
        };
        return new MachineCase(FormattableString.Invariant($"{name}, {assets} assets, bars of {steps}"), scenario, book);
    }

    /// <summary>Overlays, antithetic pairs and path ids over 2^32, odd in the high word.</summary>
    private static MachineCase Stressed(string name)
    {
        MachineCase plain = Case(name, assets: 5, steps: 2);
        Market market = plain.Scenario.Market with
        {
            Antithetic = true,
            VolatilityMultiplier = 1.5,
            CorrelationStress = 0.4,
            Shocks = [new PriceShock(1, 3, 2.5, -0.2)],
            Depegs = [new Depeg { Asset = 0, AtHours = 2, OverHours = 1, Change = -0.1, HoldHours = 4, RecoveryHalfLifeHours = 3 }],
        };
        return plain with
        {
            Name = name + ", stressed pairs",
            Scenario = plain.Scenario with { Market = market },
            FirstPath = (3L << 32) + 16,
        };
    }

    /// <summary>Drivers shifted in two segments until there is bad debt; the paths are of two groups and components.</summary>
    private static MachineCase Shifted(string name)
    {
        MachineCase plain = Case(name, assets: 5, steps: 2);
        return plain with
        {
            Name = name + ", shifted",
            Shifts = SampleShifts.Of(5, segments: 2, PathColumn.BadDebtUsd, stopAbove: 0),
            FirstPath = (3L << 32) + 48,
        };
    }

    private static MachineCase Accounts(string name)
    {
        (Scenario scenario, PositionBook book, MarginAccounts accounts) = RandomAccounts.Draw(8001);
        Market market = scenario.Market with { Model = SampleModels.Of(scenario, 2)[name] };
        return new MachineCase(name + ", accounts", scenario with { Market = market }, book) { Accounts = accounts, Count = 16 };
    }
}
