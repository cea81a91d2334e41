using System.Collections.Immutable;

namespace StressGpu.Model.Tests;

/// <summary>Equity, margin balance and requirement by the formulas of decision 0007, against sums by hand.</summary>
public sealed class AccountValuationTests
{
    private static readonly double[] Marks = [90, 2000];

    [Fact]
    public void Every_leg_counts_as_the_decision_says()
    {
        MarginAccounts accounts = new()
        {
            Accounts = [new("a", 0, 10), new("b", 0, 1000)],
            Collateral = [new(1, 0, 5, 0.8), new(1, 1, 0.5, 0.5)],
            Positions = [new(1, 0, 20, 100, ContractKind.Linear), new(1, 1, -4000, 2500, ContractKind.Inverse)],
            Loans = [new(1, LoanRow.Usd, 300), new(1, 1, 0.1)],
        };

        AccountStanding standing = Value(accounts, 1);

        // C 1000; collateral 450 + 1000, weighted 360 + 500; linear 20 x (90 - 100) = -200;
        // inverse -4000 x (2000/2500 - 1) = 800; loans 300 + 200.
        Assert.Equal(1000 + 1450 - 200 + 800 - 500, standing.EquityUsd, 1e-9);
        Assert.Equal(1000 + 860 - 200 + 800 - 500, standing.MarginBalanceUsd, 1e-9);

        // Notionals 1,800 and 4,000 at 1 % to 2,000 and 3 % from there: 18 and 20 + 60.
        Assert.Equal((5800, 500), (standing.PerpetualNotionalUsd, standing.DebtUsd));
        Assert.Equal(18 + 80, standing.RequirementUsd, 1e-9);
        Assert.False(standing.IsLiquidatable);
        Assert.Equal(10, Value(accounts, 0).EquityUsd);
        Assert.Equal(double.PositiveInfinity, Value(accounts, 0).HealthFactor);
    }

    [Theory]
    [InlineData(900, 1.0, false)]
    [InlineData(900.01, 0.99998888901, true)]
    public void A_loan_is_liquidated_under_a_health_factor_of_one_and_not_at_it(double debt, double health, bool fires)
    {
        // 12.5 units at 90 with a threshold of 80 % are 900.
        MarginAccounts accounts = new()
        {
            Accounts = [new("a", 0, 0)], Collateral = [new(0, 0, 12.5, 0.8)], Loans = [new(0, LoanRow.Usd, debt)],
        };

        AccountStanding standing = Value(accounts, 0);

        Assert.Equal(health, standing.HealthFactor, 1e-10);
        Assert.Equal(fires, standing.IsLiquidatable);
    }

    [Fact]
    public void Short_options_need_their_margin_and_long_ones_take_the_models_haircut()
    {
        MarginAccounts accounts = new()
        {
            Accounts = [new("a", 0, 100)],
            Options = [new(0, 0, 2), new(0, 0, -3)],
            Instruments = [new(0, OptionKind.Call, 100, 24, 0)],
        };

        // Marks of 5: long 2 x 5 x 0.9, short 3 x 5 x 1.1; margins 3 x 7.
        AccountStanding standing = Value(accounts, 0);

        Assert.Equal(100 + 9 - 16.5, standing.EquityUsd, 1e-12);
        Assert.Equal(21, standing.RequirementUsd, 1e-12);
        Assert.Equal(5 * 90, standing.OptionNotionalUsd, 1e-12);
    }

    [Fact]
    public void The_grid_takes_the_largest_loss_of_options_and_perpetuals_together()
    {
        MarginAccounts accounts = new()
        {
            Accounts = [new("a", 1, 100)],
            Positions = [new(0, 0, 1, 90, ContractKind.Linear), new(0, 1, 1, 2000, ContractKind.Linear)],
            Options = [new(0, 0, -1)],
            Instruments = [new(0, OptionKind.Call, 100, 24, 0)],
        };

        // Shocked marks are 5 + 90 x move x factor / 2. Long unit less option: 90 x move x (1 - factor / 2). Worst inside:
        // -16 % at x0.75, 90 x 0.16 x 0.625 = 9; tails: -66 %, 90 x 0.66 x 0.5 / 3 = 9.9. The other underlying by its schedule.
        Assert.Equal(9.9 + 20, Value(accounts, 0).RequirementUsd, 1e-12);
    }

    [Fact]
    public void Legs_out_of_the_order_of_their_accounts_are_refused() => Assert.Throws<ArgumentException>(() => new AccountLegs(new MarginAccounts
    {
        Accounts = [new("a", 0, 0), new("b", 0, 0)], Loans = [new(1, LoanRow.Usd, 1), new(0, LoanRow.Usd, 1)],
    }));

    private static AccountStanding Value(MarginAccounts accounts, int account) =>
        new AccountValuation(accounts, Market, new LinearMarks()).At(account, Marks);

    private static Scenario Market { get; } = new()
    {
        Name = "test", Seed = 1, Paths = 1, Horizon = new Horizon(1, 1),
        Assets = [AssetOf("A", 90), AssetOf("B", 2000)],
        Market = new Market(new CorrelationMatrix(2, [1, 0, 0, 1])),
        Liquidity = new Liquidity(1, 0.5, 10),
        Book = new EmptyBook(),
        Venue = new Venue
        {
            LiquidationFeeRate = 0, InsuranceFundUsd = 0,
            MarginClasses = [ClassOf(OptionMargin.Standard), ClassOf(OptionMargin.Grid)],
            Options = new OptionTerms { Surfaces = [], DepthThresholdUsd = 2e6, Haircut = 0.1 },
        },
    };

    private static Asset AssetOf(string id, double price) => new()
    {
        Id = id, PriceUsd = price, AnnualVolatility = 1, DepthUsdPerPercent = 1e6,
        Maintenance = MaintenanceSchedule.Create([(0, 0.01), (2000, 0.03)]),
    };

    private static MarginClass ClassOf(OptionMargin margin) =>
        new() { Id = margin.ToString(), LiquidationFeeRate = 0, FeeShareToFund = 0, OptionMargin = margin };

    private sealed class LinearMarks : IOptionMarks
    {
        public ImmutableArray<GridShock> Shocks { get; } =
            [new(0, 1, 1), new(-0.16, 0.75, 1), new(0.16, 0.75, 1), new(-0.66, 1, 1.0 / 3), new(0.66, 1, 1.0 / 3)];

        public double MarkUsd(in OptionInstrument instrument, double underlyingUsd) => 5;

        public double ShockedUsd(in OptionInstrument instrument, double underlyingUsd, double move, double volatilityFactor) =>
            5 + underlyingUsd * move * volatilityFactor / 2;

        public double Delta(in OptionInstrument instrument, double underlyingUsd) => 0.5;

        public double MaintenanceUsd(in OptionInstrument instrument, double underlyingUsd) => 7;
    }
}
