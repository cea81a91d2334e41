using StressGpu.Model;

namespace StressGpu.Engine.Tests;

/// <summary>Small wild markets and books from a seed: everything the venue can do happens in some of them.</summary>
internal static class RandomMarket
{
    /// <summary>A scenario of 1-4 assets and an exact book of 1-60 positions, unless told otherwise.</summary>
    public static (Scenario Scenario, PositionBook Book) Draw(
        int seed, int? assets = null, int? positions = null, double? beta = null)
    {
        var random = new Random(seed);
        int count = assets ?? random.Next(1, 5);
        double[] prices = [.. Enumerable.Range(0, count).Select(_ => Math.Pow(10, random.NextDouble() * 6 - 1))];
        MaintenanceSchedule[] schedules = [.. prices.Select(_ => Schedule(random))];
        PositionBook book = Book(random, prices, positions ?? random.Next(1, 61));
        double exponent = beta ?? Pick(random, 0.5, 1, 1.5);
        double depth = Depth(random, book, exponent);
        Scenario scenario = Scenarios.Plain(count) with
        {
            Seed = (ulong)random.NextInt64(),
            Horizon = new Horizon(24, random.Next(2) == 0 ? 60 : 120),
            Assets =
            [
                .. prices.Select((price, index) =>
                    Asset(random, index, price, schedules[index]) with { DepthUsdPerPercent = depth }),
            ],
            Market = new Market(Scenarios.Correlation(count, random.NextDouble() * 0.9)),
            Liquidity = new Liquidity(exponent, Pick(random, 0, 0.3, 1), Pick(random, 5, 60, 600)),
            Venue = Venue(random),
        };
        return (scenario, book);
    }

    private static Asset Asset(Random random, int index, double price, MaintenanceSchedule schedule) => new()
    {
        Id = "A" + index,
        PriceUsd = price,
        AnnualVolatility = Pick(random, 0, 0.8, 2, 4),
        AnnualDrift = Pick(random, 0, -1, 2),
        DepthUsdPerPercent = 1,
        Maintenance = schedule,
    };

    /// <summary>Depth at which the whole book's notional would move log price by 0.002 to 0.3.</summary>
    private static double Depth(Random random, PositionBook book, double beta)
    {
        double notional = Enumerable.Range(0, book.Count).Sum(i => book.Quantities[i] * book.EntryPricesUsd[i]);
        double percents = 0.2 * Math.Pow(150, random.NextDouble());
        return notional / Math.Pow(percents, 1 / beta);
    }

    private static Venue Venue(Random random) => new()
    {
        MarkPrice = Pick(random, MarkPrice.Last, MarkPrice.Last, MarkPrice.Index),
        LiquidationFeeRate = random.NextDouble() * 0.02 * random.Next(2),
        FeeShareToFund = Pick(random, 0, 0.5, 1),
        Residual = Pick(random, Residual.Account, Residual.Fund),
        InsuranceFundUsd = Pick(random, 0, 1e2, 1e4, 1e6),
        AfterFund = Pick(random, AfterFund.Adl, AfterFund.Adl, AfterFund.Socialise, AfterFund.Unpaid),
    };

    private static MaintenanceSchedule Schedule(Random random) => random.Next(3) switch
    {
        0 => Scenarios.Flat(0.005),
        1 => MaintenanceSchedule.Create([(0, 0.004), (2e4, 0.01), (1e5, 0.03)]),
        _ => MaintenanceSchedule.Create([(0, 0.02), (5e4, 0.05)]),
    };

    /// <summary>
    /// Leverage of 1 to 60 around the start price; in some books many entered far away. Some margins are under maintenance,
    /// so some positions fire at step 0.
    /// </summary>
    private static PositionBook Book(Random random, double[] prices, int count)
    {
        double longs = random.NextDouble();
        double far = Pick(random, 0, 0, 0.3);
        return Scenarios.Book([.. Enumerable.Range(0, count).Select(_ =>
        {
            int asset = random.Next(prices.Length);
            double entry = prices[asset] * Math.Exp((random.NextDouble() - 0.5) * (random.NextDouble() < far ? 0.6 : 0.04));
            double notional = Math.Pow(10, 2 + random.NextDouble() * 4);
            double leverage = Math.Pow(60, random.NextDouble());
            Side side = random.NextDouble() < longs ? Side.Long : Side.Short;
            return (asset, side, notional / entry, entry, notional / leverage);
        })]);
    }

    private static T Pick<T>(Random random, params T[] choices) => choices[random.Next(choices.Length)];
}
