using StressGpu.Engine.Tests.Accounts;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Machines;

/// <summary>What the machines are compared on: data vary, closed kernels are few, since OpenCL takes half a minute to compile one.</summary>
internal static class MachineCases
{
    public static IReadOnlyList<MachineCase> All { get; } =
    [
        Case("1 asset", 1, 1),
        Case("3 assets, square-root impact, index mark", 3, 0.5, s => s.Venue with { MarkPrice = MarkPrice.Index }),
        Case("4 assets, book-sweeping impact", 4, 1.5),
        Case("5 assets, socialise", 5, 1, s => s.Venue with { AfterFund = AfterFund.Socialise, InsuranceFundUsd = 100 }),
        Case("8 assets, unpaid", 8, 0.5, s => s.Venue with { AfterFund = AfterFund.Unpaid, InsuranceFundUsd = 0 }),
        Case("9 assets, index mark", 9, 1, s => s.Venue with { MarkPrice = MarkPrice.Index, AfterFund = AfterFund.Adl }),
        Case("32 assets", 32, 1, s => s.Venue with { MarkPrice = MarkPrice.Last }, positions: 300),
        Case("fund retains", 2, 1, s => s.Venue with { Residual = Residual.Fund, LiquidationFeeRate = 0.01 }),
        Case("account keeps", 2, 1, s => s.Venue with { Residual = Residual.Account, LiquidationFeeRate = 0.01 }),
        Heavy("no fund, deleveraging", AfterFund.Adl, 0),
        Heavy("small fund, deleveraging", AfterFund.Adl, 1e4),
        Heavy("small fund, socialise", AfterFund.Socialise, 1e4),
        Heavy("small fund, unpaid", AfterFund.Unpaid, 1e4),
        Case("merged rungs", 4, 1, positions: 500, merged: 50),
        Case("merged rungs, square-root impact", 4, 0.5, positions: 500, merged: 10),
        Case("one position", 1, 1, positions: 1),
        Case("path ids over 2^32", 3, 1) with { FirstPath = (5L << 32) + 1024 },
        Case("the last path ids under 2^32", 3, 1) with { FirstPath = (1L << 32) - 48, Count = 48 },
        Philox7(),
        NoBook(1),
        NoBook(6),
        .. Enumerable.Range(7000, 24).Select(Drawn),
        .. Enumerable.Range(8000, 16).Select(Accounts),
        .. Enumerable.Range(9000, 4).Select(seed => Options(seed, OptionMargin.Standard)),
        .. Enumerable.Range(9100, 3).Select(seed => Options(seed, OptionMargin.Grid)),
        .. MarketCases.All,
    ];

    /// <summary>Names for a theory.</summary>
    public static TheoryData<string> Names => [.. All.Select(c => c.Name)];

    public static MachineCase Of(string name) => All.Single(c => c.Name == name);

    private static MachineCase Case(
        string name, int assets, double beta, Func<Scenario, Venue>? venue = null, int positions = 60, double merged = 0)
    {
        (Scenario scenario, PositionBook book) = RandomMarket.Draw(1000 + 10 * assets + positions, assets, positions, beta);
        scenario = scenario with
        {
            Venue = venue is null ? scenario.Venue : venue(scenario),
            Book = merged > 0 ? new EmptyBook { RungBasisPoints = merged } : scenario.Book,
        };
        return new MachineCase(name, scenario.WithAssets(a => a with { AnnualVolatility = 2 }), book);
    }

    /// <summary>Volatility of 600 %: both sides are wiped out on many paths, some in one step.</summary>
    private static MachineCase Heavy(string name, AfterFund afterFund, double fundUsd)
    {
        MachineCase drawn = Case(name, 2, 1, s => s.Venue with { AfterFund = afterFund, InsuranceFundUsd = fundUsd }, 120);
        return drawn with { Scenario = drawn.Scenario.WithAssets(a => a with { AnnualVolatility = 6 }) };
    }

    private static MachineCase Philox7()
    {
        MachineCase drawn = Case("7 rounds of Philox", 3, 1);
        return drawn with { Scenario = drawn.Scenario with { PhiloxRounds = 7 } };
    }

    private static MachineCase NoBook(int assets) =>
        new($"no book, {assets} assets", Scenarios.Plain(assets), PositionBook.Empty);

    private static MachineCase Drawn(int seed)
    {
        (Scenario scenario, PositionBook book) = RandomMarket.Draw(seed);
        return new MachineCase(FormattableString.Invariant($"drawn {seed}"), scenario, book) { Count = 16 };
    }

    private static MachineCase Accounts(int seed)
    {
        (Scenario scenario, PositionBook book, MarginAccounts accounts) = RandomAccounts.Draw(seed);
        AfterFund afterFund = seed % 4 == 0 ? AfterFund.AdlRandom : scenario.Venue.AfterFund;
        return new MachineCase(
            FormattableString.Invariant($"accounts {seed}"), scenario with { Venue = scenario.Venue with { AfterFund = afterFund } }, book)
        {
            Accounts = accounts, Count = 16,
        };
    }

    /// <summary>Noisy surfaces, hedging dealers and a barrier on every third series.</summary>
    private static MachineCase Options(int seed, OptionMargin margin)
    {
        (Scenario scenario, PositionBook book, MarginAccounts accounts) = RandomOptions.Draw(seed);
        OptionTerms terms = scenario.Venue.Options!;
        Venue venue = scenario.Venue with
        {
            Options = terms with { DealersHedge = true, Surfaces = [.. terms.Surfaces.Select(s => s with { NoiseVolatility = 0.8 })] },
            MarginClasses = [.. scenario.Venue.MarginClasses.Select(c => c with { OptionMargin = margin })],
        };
        return new MachineCase(FormattableString.Invariant($"options {seed}"), scenario with { Venue = venue }, book)
        {
            Accounts = accounts with { Instruments = [.. accounts.Instruments.Select(WithBarrier)] }, Count = 16,
        };
    }

    private static OptionInstrument WithBarrier(OptionInstrument series, int index) => (index % 3, index % 2) switch
    {
        (0, 0) => series with { Kind = OptionKind.UpAndOutCall, BarrierUsd = 1.3 * series.StrikeUsd },
        (0, _) => series with { Kind = OptionKind.DownAndOutPut, BarrierUsd = 0.7 * series.StrikeUsd },
        _ => series,
    };
}
