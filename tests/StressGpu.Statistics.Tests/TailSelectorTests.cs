using CsCheck;

namespace StressGpu.Statistics.Tests;

public sealed class TailSelectorTests
{
    // Shares of positive, zero and negative values decide which branch of the selection runs.
    private static readonly Gen<(int Seed, int Capacity, double Positive, double Zero)> Cases =
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[1, 2500], Gen.Double[0, 1], Gen.Double[0, 1]);

    [Fact]
    public void The_largest_values_are_kept_whatever_their_signs_ties_and_order() =>
        Cases.Sample((seed, capacity, positive, zero) =>
        {
            // In descending order nothing that comes later can make good what a selection lost.
            double[] values = Values(seed, positive, zero);
            values = seed % 2 == 0 ? values : [.. values.OrderDescending()];
            TailSelector left = new(capacity);
            TailSelector right = new(capacity);
            foreach ((int index, double[] chunk) in values.Chunk(500).Index())
            {
                (seed % 3 == 0 && index % 2 == 0 ? right : left).Consume(chunk);
            }
            left.Merge(right);
            OrderedTail tail = left.Order();
            double[] descending = [.. values.OrderDescending().Take(capacity)];
            return descending.Select((value, i) => tail.FromTop(i + 1) == value).All(same => same)
                && tail.CountAbove(descending[^1], capacity) == descending.Count(v => v > descending[^1]);
        }, iter: 400);

    private static double[] Values(int seed, double positive, double zero)
    {
        Random random = new(seed);
        return
        [
            .. Enumerable.Range(0, 12_000).Select(_ =>
                random.NextDouble() < zero ? 0
                : (random.NextDouble() < positive ? 1 : -1) * (random.Next(2) == 0 ? random.Next(1, 4) : random.NextDouble())),
        ];
    }
}
