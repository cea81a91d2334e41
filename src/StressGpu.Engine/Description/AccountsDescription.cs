using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>What accounts hold and which falls liquidate them, at the start prices.</summary>
public sealed record AccountsDescription
{
    private const int MostMainAssets = 5;

    /// <summary>Number of accounts.</summary>
    public required int Accounts { get; init; }

    /// <summary>Loans, and notional of perpetuals and options, USD.</summary>
    public required double ExposureUsd { get; init; }

    /// <summary>By exposure of accounts.</summary>
    public required Concentration Concentration { get; init; }

    /// <summary>Classes that have accounts, in scenario order.</summary>
    public required ImmutableArray<ClassDescription> Classes { get; init; }

    /// <summary>Exposure over equity, of accounts with equity over 0.</summary>
    public required ImmutableArray<Bin> Leverage { get; init; }

    /// <summary>Health factors; an account that neither owes nor needs margin is in the last bar.</summary>
    public required ImmutableArray<Bin> HealthFactor { get; init; }

    /// <summary>Fall of all but the stable assets that liquidates, fraction; accounts that none does are in the last bar.</summary>
    public required ImmutableArray<Bin> LiquidationDistance { get; init; }

    /// <summary>First of all assets but the stable ones together, then of each main asset alone, by exposure.</summary>
    public required ImmutableArray<AssetFall> Falls { get; init; }

    /// <summary>What becomes liquidatable when all but the stable assets rise.</summary>
    public required ImmutableArray<Liquidatable> Rises { get; init; }

    /// <summary>Describes accounts at the scenario's start prices, on all processors.</summary>
    /// <param name="accounts">The accounts.</param>
    /// <param name="scenario">Assets, margin classes and option terms.</param>
    public static AccountsDescription Of(MarginAccounts accounts, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(scenario);
        FallAnalysis analysis = new(accounts, scenario);
        AccountStanding[] standings = analysis.AtStart;
        bool[] all = [.. scenario.Assets.Select(a => !a.IsStable)];
        double[] distances = analysis.Distances(all);
        return new AccountsDescription
        {
            Accounts = standings.Length,
            ExposureUsd = standings.Sum(s => s.ExposureUsd),
            Concentration = Concentration.Of(standings.Select(s => s.ExposureUsd)),
            Classes =
            [
                .. scenario.Venue.MarginClasses.Index()
                    .Select(c => (c.Item.Id, Members: standings.Where((_, i) => accounts.Accounts[i].MarginClass == c.Index).ToArray()))
                    .Where(c => c.Members.Length > 0).Select(c => ClassDescription.Of(c.Id, c.Members)),
            ],
            Leverage = Bin.Of(
                [.. standings.Where(s => s.EquityUsd > 0).Select(s => (s.ExposureUsd / s.EquityUsd, s.ExposureUsd))], 1, 2, 3, 5, 10, 20, 50),
            HealthFactor = Bin.Of([.. standings.Select(s => (s.HealthFactor, s.ExposureUsd))], 1, 1.05, 1.1, 1.25, 1.5, 2, 3, 5),
            LiquidationDistance = Bin.Of(
                [.. distances.Zip(standings, (d, s) => (d, s.ExposureUsd))], 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.75, Engine.LiquidationDistance.Never),
            Falls =
            [
                analysis.Describe(null, all, distances),
                .. analysis.MainAssets(MostMainAssets).Select(a => analysis.Describe(scenario.Assets[a].Id, Only(all, a))),
            ],
            Rises = [.. Liquidatable.Falls.Select(f => analysis.At(all, f))],
        };
    }

    private static bool[] Only(bool[] all, int asset) => [.. all.Select((_, i) => i == asset)];
}
