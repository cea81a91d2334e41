using StressGpu.Model;

namespace StressGpu.Engine.Tests.Accounts;

/// <summary>The books of <see cref="RandomAccounts"/> with accounts that hold calls, puts and digitals beside perpetuals.</summary>
internal static class RandomOptions
{
    public static (Scenario Scenario, PositionBook Book, MarginAccounts Accounts) Draw(int seed)
    {
        (Scenario scenario, PositionBook book, MarginAccounts accounts) = RandomAccounts.Draw(seed);
        var random = new Random(~seed);
        scenario = scenario.WithVenue(v => v with { Options = Terms(random, scenario.Assets.Length) });
        var table = new AccountBook();
        int count = random.Next(2, 12);
        for (int account = 0; account < count; account++)
        {
            Add(random, table, scenario);
        }

        return (scenario, book, Joined(accounts, table.Build()));
    }

    private static OptionTerms Terms(Random random, int assets) => new()
    {
        DepthThresholdUsd = random.Next(4) == 0 ? double.MaxValue : 0,
        Haircut = 0.1 * random.NextDouble(),
        Surfaces =
        [
            .. Enumerable.Range(0, assets).Select(asset => new VolatilitySurface
            {
                Underlying = asset,
                Level = 0.3 + random.NextDouble(),
                Term = 0.1 * (random.NextDouble() - 0.5),
                Skew = 0.2 * (random.NextDouble() - 0.7),
                Smile = 0.3 * random.NextDouble(),
                SpotBeta = -1.5 * random.NextDouble(),
            }),
        ],
    };

    /// <summary>One to three options, and half of the time a perpetual in the first one's underlying.</summary>
    private static void Add(Random random, AccountBook table, Scenario scenario)
    {
        double size = Math.Pow(10, 3 + 2 * random.NextDouble());
        int rules = random.Next(3);
        int legs = random.Next(1, 4);
        int first = random.Next(scenario.Assets.Length);
        table.Account(size * legs * (0.05 + 0.4 * random.NextDouble()), rules);
        for (int leg = 0; leg < legs; leg++)
        {
            int asset = (first + leg) % scenario.Assets.Length;
            double price = scenario.Assets[asset].PriceUsd;
            OptionKind kind = RandomVenue.Pick(
                random, OptionKind.Call, OptionKind.Put, OptionKind.Call, OptionKind.Put, OptionKind.DigitalCall, OptionKind.DigitalPut);
            double hours = RandomVenue.Pick(random, 3.5, 12, 24, 72, 720);
            double strike = price * Math.Exp(0.4 * (random.NextDouble() - 0.5));
            double perUnit = kind is OptionKind.DigitalCall or OptionKind.DigitalPut ? Math.Max(1, 0.1 * price) : price;
            table.Option(
                new OptionInstrument(asset, kind, strike, hours, 0), size / perUnit * RandomVenue.Pick(random, -1, -1, 1));
        }

        if (random.Next(2) == 0)
        {
            double price = scenario.Assets[first].PriceUsd;
            table.Linear(first, size / price * (random.Next(2) == 0 ? 1 : -1), price);
        }
    }

    /// <summary>The second book's accounts behind the first's, which has no options.</summary>
    private static MarginAccounts Joined(MarginAccounts first, MarginAccounts second)
    {
        int offset = first.Accounts.Length;
        return first with
        {
            Accounts = [.. first.Accounts, .. second.Accounts.Select(a => a with { Id = "O" + a.Id })],
            Positions = [.. first.Positions, .. second.Positions.Select(p => p with { Account = p.Account + offset })],
            Options = [.. second.Options.Select(o => o with { Account = o.Account + offset })],
            Instruments = second.Instruments,
        };
    }
}
