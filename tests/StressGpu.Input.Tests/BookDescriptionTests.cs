using StressGpu.Model;

namespace StressGpu.Input.Tests;

public sealed class BookDescriptionTests
{
    [Fact]
    public void A_book_is_described_at_the_start_prices()
    {
        // BTC at 50,000 and ETH at 2,000, maintenance 1 %.
        PositionBook book = new(
            [0, 0, 0, 1], [Side.Long, Side.Long, Side.Long, Side.Short], [1, 1, 2, 50],
            [50000, 60000, 50000, 2000], [10000, 10000, 25000, 20000]);

        BookDescription description = BookDescription.Of(book, Samples.Assets);

        Assert.Equal((4, 300_000.0, 65_000.0, 1), (description.Positions, description.NotionalUsd, description.MarginUsd, description.LiquidatableAtStart));
        Assert.Equal(1, description.Concentration.TenLargest);

        // One long fires at 60,000 - 10,000 over 0.99 already, the others at 40,404 and 37,879: falls of 19.2 and 24.2 %.
        Assert.Equal([1, 1, 2, 3, 3, 3], description.Falls.Select(f => f.Count));
        Assert.Equal(200_000, description.Falls[5].NotionalUsd);
        Assert.Equal(2.0 / 3, description.Falls[5].Share, 12);

        // Up 20 % the short is beyond 2,376; up 5 % already the first long is saved.
        Assert.Equal([0, 0, 1, 1, 1, 1], description.Rises.Select(f => f.Count));
        Assert.Equal([("BTC", Side.Long, 3, 1), ("ETH", Side.Short, 1, 0)], description.Sides.Select(s => (s.AssetId, s.Side, s.Positions, s.LiquidatableAtStart)));
        SideDescription longs = description.Sides[0];
        Assert.Equal(200_000.0 / 45_000, longs.WeightedLeverage, 12);
        Assert.Equal(5, longs.Leverage.P50, 12);

        // Longs trigger at K / (1 - r): 40,000, 50,000 and 37,500, each over 0.99.
        Assert.Equal(1 - 40_000 / 0.99 / 50_000, longs.LiquidationDistance.P50, 12);
        Assert.True(longs.LiquidationDistance.P5 < longs.LiquidationDistance.P25);

        // The short triggers at K / (1 + r) = 2,400 / 1.01.
        Assert.Equal(2400 / 1.01 / 2000 - 1, description.Sides[1].LiquidationDistance.P95, 12);
    }

    [Fact]
    public void Quantiles_lie_between_order_statistics()
    {
        // Type 7 of Hyndman and Fan: rank 0.25 x 3 = 0.75 of leverages 1, 2, 4, 5 is 1 + 0.75.
        PositionBook book = new(
            new short[4], new Side[4], [1, 1, 1, 1], [50000, 50000, 50000, 50000], [50000, 25000, 12500, 10000]);

        Quantiles leverage = BookDescription.Of(book, Samples.Assets).Sides[0].Leverage;

        Assert.Equal((1.75, 3.0, 4.25), (leverage.P25, leverage.P50, leverage.P75));
    }

    [Fact]
    public void The_ten_largest_positions_have_their_share()
    {
        const int Count = 100;
        double[] ones = [.. Enumerable.Repeat(1.0, Count)];
        double[] quantities = [.. Enumerable.Range(1, Count).Select(i => (double)i)];
        PositionBook book = new(new short[Count], new Side[Count], quantities, ones, ones);

        // 91 + … + 100 of 1 + … + 100.
        Assert.Equal(955.0 / 5050, BookDescription.Of(book, Samples.Assets).Concentration.TenLargest, 12);
    }

    [Fact]
    public void An_empty_book_has_nothing_to_describe()
    {
        BookDescription description = BookDescription.Of(PositionBook.Empty, Samples.Assets);

        Assert.Equal((0, 0.0, 0.0), (description.Positions, description.NotionalUsd, description.Concentration.TenLargest));
        Assert.Empty(description.Sides);
    }
}
