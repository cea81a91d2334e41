using StressGpu.Model;

namespace StressGpu.Engine.Tests.Books;

/// <summary>Falls that liquidate, against the formula of decision 0007 solved by hand.</summary>
public sealed class AccountsDescriptionTests
{
    [Fact]
    public void Each_account_has_the_fall_that_it_cannot_bear()
    {
        // All at 100 with 1 % maintenance, the last asset stable.
        MarginAccounts accounts = new()
        {
            Accounts = [new("loan", 0, 0), new("looped", 0, 0), new("long", 0, 20), new("short", 0, 20), new("idle", 0, 5), new("dead", 0, 0)],
            Collateral = [new(0, 0, 10, 0.8), new(1, 0, 10, 0.8), new(5, 0, 1, 0.5)],
            Loans = [new(0, LoanRow.Usd, 600), new(1, 1, 7), new(5, 2, 0.61)],
            Positions = [new(2, 1, 1, 100, ContractKind.Linear), new(3, 1, -1, 100, ContractKind.Linear)],
        };

        AccountsDescription description = AccountsDescription.Of(accounts, Market);

        // The loan fails under 75: a fall of 25 %. Collateral and debt of the looped one fall together. The long one has
        // 20 - 100 x < 1 - x: x > 19/99. The last one is liquidatable at once.
        AssetFall together = description.Falls[0];
        Assert.Null(together.AssetId);
        Assert.Equal(3, together.Holders);
        Assert.Equal(19.0 / 99, together.Distance!.P50, 1e-11);
        Assert.Equal([(1, 61), (1, 61), (2, 61), (3, 661), (3, 661), (3, 661)], together.Falls.Select(f => (f.Count, Rounded(f.DebtUsd))));
        Assert.Equal([0, 0, 100, 100, 100, 100], together.Falls.Select(f => f.NotionalUsd));

        // Only the collateral of the looped one falls: 800 (1 - x) < 700.
        AssetFall first = description.Falls.Single(f => f.AssetId == "A0");
        Assert.Equal(0.125, first.Distance!.P50, 1e-11);
        AssetFall second = description.Falls.Single(f => f.AssetId == "A1");
        Assert.Equal(2, second.Holders);

        // Up, the short one goes: 20 - 100 x < 1 + x; and the last one is saved by 22 %.
        Assert.Equal([1, 1, 2, 1, 1, 1], description.Rises.Select(r => r.Count));
        Assert.Equal(6, description.Accounts);
        Assert.Equal(600 + 700 + 100 + 100 + 61, description.ExposureUsd, 1e-9);
        Assert.Equal(700 / 1561.0, description.Concentration.Largest, 1e-12);
        Assert.Equal(6, description.HealthFactor.Sum(b => b.Count));
        Assert.Equal(1, description.HealthFactor[0].Count);
        Assert.Equal(3, description.LiquidationDistance[^1].Count);
        ClassDescription only = Assert.Single(description.Classes);
        Assert.Equal((6, 1), (only.Accounts, only.LiquidatableAtStart));
        Assert.Equal(400 + 300 + 20 + 20 + 5 + 39, only.EquityUsd, 1e-9);
    }

    [Fact]
    public void A_tier_that_is_left_on_the_way_down_is_left()
    {
        // 100 units at 100: 10 % over 5,000 (deduction 450), 1 % below. With 4,500 of cash: 4,500 - 10,000 x = 100 (1 - x), in
        // the lower tier, at x = 4,400/9,900.
        Scenario tiers = Market.WithAssets(a => a with { Maintenance = MaintenanceSchedule.Create([(0, 0.01), (5000, 0.1)]) });
        MarginAccounts accounts = new()
        {
            Accounts = [new("a", 0, 4500)], Positions = [new(0, 0, 100, 100, ContractKind.Linear)],
        };

        // In the upper tier: 4,500 - 10,000 x = 1,000 (1 - x) - 450 at x = 3,950/9,000 = 0.4389, where the notional is still 5,611.
        Assert.Equal(3950.0 / 9000, AccountsDescription.Of(accounts, tiers).Falls[0].Distance!.P50, 1e-11);
        accounts = accounts with { Accounts = [new("a", 0, 5100)] };

        // 5,100: the upper tier would give 0.5056, under 5,000: the lower 5,000/9,900.
        Assert.Equal(5000.0 / 9900, AccountsDescription.Of(accounts, tiers).Falls[0].Distance!.P50, 1e-11);
    }

    [Fact]
    public void A_short_put_is_liquidated_where_its_mark_and_margin_outgrow_the_cash()
    {
        Scenario market = Market with
        {
            Venue = Market.Venue with { Options = new OptionTerms { Surfaces = [new VolatilitySurface { Underlying = 0, Level = 0.8 }] } },
        };
        OptionInstrument put = new(0, OptionKind.Put, 90, 168, 0);
        MarginAccounts accounts = new() { Accounts = [new("a", 0, 40)], Options = [new(0, 0, -1)], Instruments = [put] };
        StartOptionMarks marks = new(market);

        AccountsDescription described = AccountsDescription.Of(accounts, market);
        double fall = described.Falls[0].Distance!.P50;

        // B = 40 - V, R = max(0.075 S, 0.075 V) + V: at the fall they meet.
        double price = 100 * (1 - fall);
        Assert.InRange(fall, 0.05, 0.5);
        Assert.Equal(fall, Assert.Single(described.Falls, f => f.AssetId == "A0").Distance!.P50);
        Assert.Equal(40 - marks.MarkUsd(put, price), marks.MaintenanceUsd(put, price), 1e-6);
    }

    [Fact]
    public void Concentration_is_that_of_exposures()
    {
        Concentration equal = Concentration.Of(Enumerable.Repeat(2.0, 200));

        Assert.Equal((0.005, 0.05, 0.5), (equal.Largest, equal.TenLargest, equal.HundredLargest));
        Assert.Equal(1 / 200.0, equal.Herfindahl, 1e-15);
        Assert.Equal(new Concentration(0.75, 1, 1, 0.625), Concentration.Of([1, 3]));
        Assert.Equal(new Concentration(0, 0, 0, 0), Concentration.Of([]));
    }

    [Fact]
    public void Bars_include_their_lower_edge()
    {
        Bin[] bars = [.. Bin.Of([(0.5, 1), (1, 2), (1.5, 3), (2, 4), (double.PositiveInfinity, 5)], 1, 2)];

        Assert.Equal([(1, 1.0), (2, 5.0), (2, 9.0)], bars.Select(b => (b.Count, b.ExposureUsd)));
        Assert.Equal((null, 1, null), (bars[0].From, bars[1].From, bars[2].To));
    }

    private static double Rounded(double value) => Math.Round(value, 9);

    private static Scenario Market { get; } = Build();

    private static Scenario Build()
    {
        Scenario plain = Scenarios.Plain(3).WithAssets(a => a with { Maintenance = Scenarios.Flat(0.01) });
        return plain with
        {
            Assets = [.. plain.Assets.Select((a, i) => i == 2 ? a with { AnnualVolatility = 0 } : a)],
            Venue = plain.Venue with { MarginClasses = [new MarginClass { Id = "all", LiquidationFeeRate = 0, FeeShareToFund = 0 }] },
        };
    }
}
