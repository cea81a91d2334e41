using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Input.Tests;

/// <summary>Small made-up accounts on the two assets of <see cref="Samples"/>.</summary>
internal static class AccountSamples
{
    public static ImmutableArray<string> AssetIds { get; } = ["BTC", "ETH"];

    public static ImmutableArray<string> ClassIds { get; } = ["cross", "lending"];

    /// <summary>A scenario with two margin classes and a surface for BTC.</summary>
    public static Scenario Scenario { get; } = new()
    {
        Name = "two assets",
        Seed = 1,
        Paths = 1,
        Horizon = new Horizon(1, 1),
        Assets = Samples.Assets,
        Market = new Market(new CorrelationMatrix(2, [1, 0, 0, 1])),
        Liquidity = new Liquidity(1, 0.5, 10),
        Venue = new Venue
        {
            LiquidationFeeRate = 0.005,
            InsuranceFundUsd = 0,
            MarginClasses =
            [
                Class("cross", LiquidationRule.Full) with { Collateral = [new CollateralWeight(0, 0.95)] },
                Class("lending", LiquidationRule.CloseFactor),
            ],
            Options = new OptionTerms { Surfaces = [new VolatilitySurface { Underlying = 0, Level = 0.6 }] },
        },
        Book = new EmptyBook(),
    };

    /// <summary>A trader with everything, a borrower and an idle account.</summary>
    public static MarginAccounts Accounts { get; } = new()
    {
        Accounts = [new("a, \"the first\"", 0, -1.0 / 3), new("borrower", 1, 0), new("idle", 0, 100)],
        Collateral = [new(0, 1, 2, 0.9), new(0, 0, 0.1, 0.95), new(1, 0, 3, 0.8)],
        Positions = [new(0, 0, 2, 50000, ContractKind.Linear), new(0, 0, -3000, 49999.5, ContractKind.Inverse)],
        Loans = [new(1, LoanRow.Usd, 60000), new(1, 1, 5)],
        Options = [new(0, 0, 1.5), new(0, 1, -2), new(2, 0, 4)],
        Instruments = [new(0, OptionKind.Call, 52000, 24, 0), new(0, OptionKind.DownAndOutPut, 48000, 12.5, 40000)],
    };

    public static MarginClass Class(string id, LiquidationRule rule) => new()
    {
        Id = id,
        Liquidation = rule,
        LiquidationFeeRate = 0.005,
        FeeShareToFund = 1,
    };

    public static void AssertEqual(MarginAccounts expected, MarginAccounts actual)
    {
        Assert.Equal(expected.Accounts, actual.Accounts);
        Assert.Equal(expected.Collateral, actual.Collateral);
        Assert.Equal(expected.Positions, actual.Positions);
        Assert.Equal(expected.Loans, actual.Loans);
        Assert.Equal(expected.Options, actual.Options);
        Assert.Equal(expected.Instruments, actual.Instruments);
    }
}
