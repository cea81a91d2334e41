using StressGpu.Engine.Tests.Accounts;
using StressGpu.Kernels.Layout;
using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Engine.Tests.Attribution;

/// <summary>Attribution does not depend on the machine's threads and vectors.</summary>
public sealed class SameBitsTests
{
    [Fact]
    public void Threads_do_not_change_a_bit()
    {
        (Scenario scenario, PositionBook book, MarginAccounts accounts) = RandomAccounts.Draw(3);
        long[] paths = [.. Enumerable.Range(0, 300).Select(i => 7L * i)];
        LossAccumulator one = Attributed.Run(scenario, book, accounts, [.. paths]);
        LossAccumulator five = Attributed.Run(scenario, book, accounts, [.. paths], threads: 5);

        Assert.Equal(300, one.Paths);
        Assert.NotEmpty(one.All());
        Assert.Equal(one.All(), five.All());
        Assert.Equal(one.Branching.Mean, five.Branching.Mean);
    }

    [Fact]
    public void Vectors_of_256_bits_record_what_those_of_512_do()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            (Scenario scenario, PositionBook book, MarginAccounts accounts) = RandomAccounts.Draw(seed);
            PathArrays arrays = ScenarioLowering.Lower(scenario, book, accounts).Arrays;
            Assert.Equal(Record(arrays, 256), Record(arrays, 512));
        }
    }

    private static (LossKey, double)[] Record(PathArrays arrays, int vectorBits)
    {
        using ISimdRun run = SimdEngines.Prepare(arrays, vectorBits);
        using var recorder = new PathRecorder(run);
        return [.. recorder.Attribute([9, 4, 11]).SelectMany(l => l.Amounts).Select(a => (a.Key, a.Value))];
    }
}
