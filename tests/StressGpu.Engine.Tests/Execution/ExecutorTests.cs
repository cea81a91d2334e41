using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Execution;

/// <summary>Results do not depend on threads, ranges or batches, and runs end when they are told to.</summary>
public sealed class ExecutorTests
{
    private static readonly (Scenario Scenario, PositionBook Book) Market = RandomMarket.Draw(12, assets: 2, positions: 60, beta: 1);

    private static PathArrays Arrays => ScenarioLowering.Lower(Market.Scenario, Market.Book).Arrays;

    [Theory]
    [InlineData(1, 512)]
    [InlineData(2, 512)]
    [InlineData(5, 512)]
    [InlineData(3, 256)]
    public void Any_number_of_threads_gives_the_same_blocks(int threads, int vectorBits)
    {
        PathTable expected = PathTable.Run(Market.Scenario, Market.Book, 5000, threads: 1);

        using var executor = new SimdExecutor(Arrays, threads, vectorBits);
        PathTable actual = PathTable.Run(executor, new PathRange(0, 5000));

        Assert.Equal([0, 1024, 2048, 3072, 4096], actual.Blocks);
        PathTable.AssertSameBits(expected, actual);
    }

    [Fact]
    public void A_run_in_parts_is_the_run()
    {
        PathTable whole = PathTable.Run(Market.Scenario, Market.Book, 5000);
        using var executor = new SimdExecutor(Arrays, 2, 512);
        var parts = new PathTable();
        foreach (PathRange range in (PathRange[])[new(0, 1024), new(1024, 3072), new(4096, 904)])
        {
            executor.Run(range, parts.Add, null, TestContext.Current.CancellationToken);
        }

        PathTable.AssertSameBits(whole, parts);
    }

    [Theory]
    [InlineData(1, 2048 + 100)]
    [InlineData(1500, 2048 + 100)]
    [InlineData(0, 2048 + 100)]
    public void Any_batch_of_a_device_gives_the_same_blocks(int batch, int paths)
    {
        PathTable expected = PathTable.Run(Market.Scenario, Market.Book, paths);

        using GpuExecutor executor = GpuExecutor.Open(
            DeviceKind.Debug, Arrays, new DeviceOptions { Batch = batch, Paths = paths });
        PathTable actual = PathTable.Run(executor, new PathRange(0, paths));

        Assert.Equal([0, 1024, 2048], actual.Blocks);
        Assert.Equal(0, executor.Batch % PathBlock.Size);
        PathTable.AssertSameBits(expected, actual);
    }

    [Fact]
    public void A_batch_does_not_mix_path_ids_across_2_to_the_32()
    {
        var range = new PathRange((1L << 32) - 1024, 2048);
        using var simd = new SimdExecutor(Arrays, 2, 512);
        using GpuExecutor debug = GpuExecutor.Open(DeviceKind.Debug, Arrays, new DeviceOptions { Batch = 4096, Paths = 4096 });

        PathTable expected = PathTable.Run(simd, range);

        PathTable.AssertSameBits(expected, PathTable.Run(debug, range));

        // The paths beyond are not those of id 0 again.
        Assert.NotEqual(
            PathTable.Run(simd, new PathRange(0, 1024)).Column(PathColumn.MaxDrawdownFair),
            expected.Column(PathColumn.MaxDrawdownFair).Skip(1024));
    }

    [Fact]
    public async Task Cancellation_stops_a_run()
    {
        foreach (IPathExecutor executor in Machines())
        {
            using (executor)
            {
                using var source = new CancellationTokenSource();
                int blocks = 0;
                Task run = Task.Run(
                    () => executor.Run(
                        new PathRange(0, 1L << 40),
                        _ =>
                        {
                            if (++blocks == 3)
                            {
                                source.Cancel();
                            }
                        },
                        null,
                        source.Token),
                    TestContext.Current.CancellationToken);

                await Assert.ThrowsAsync<OperationCanceledException>(
                    () => run.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken));
                Assert.Equal(3, blocks);
            }
        }
    }

    [Fact]
    public async Task A_consumers_exception_ends_the_run_and_the_executor_works_on()
    {
        foreach (IPathExecutor executor in Machines())
        {
            using (executor)
            {
                Task run = Task.Run(
                    () => executor.Run(
                        new PathRange(0, 1L << 40),
                        block => throw new InvalidTimeZoneException("block " + block.FirstPathId),
                        null,
                        TestContext.Current.CancellationToken),
                    TestContext.Current.CancellationToken);

                InvalidTimeZoneException thrown = await Assert.ThrowsAsync<InvalidTimeZoneException>(
                    () => run.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken));
                Assert.Equal("block 0", thrown.Message);
                Assert.Equal(1100, PathTable.Run(executor, new PathRange(0, 1100)).Count);
            }
        }
    }

    [Fact]
    public void Progress_rises_to_the_number_of_paths()
    {
        var reports = new List<long>();
        using var executor = new SimdExecutor(Arrays, 3, 512);

        executor.Run(new PathRange(0, 2500), _ => { }, new Recorder(reports), TestContext.Current.CancellationToken);

        Assert.Equal([1024, 2048, 2500], reports);
    }

    [Fact]
    public void A_device_that_is_not_there_is_a_device_exception()
    {
        Assert.SkipWhen(DeviceCatalog.All().Any(d => d.Kind == DeviceKind.Cuda), "there is a CUDA device here");

        DeviceException fault = Assert.Throws<DeviceException>(
            () => GpuExecutor.Open(DeviceKind.Cuda, Arrays, new DeviceOptions { Paths = 1024 }));
        Assert.Contains("cuda", fault.Message, StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<IPathExecutor> Machines()
    {
        yield return new SimdExecutor(Arrays, 2, SimdEngines.WidestBits);
        yield return GpuExecutor.Open(DeviceKind.Debug, Arrays, new DeviceOptions { Batch = 1024, Paths = 1024 });
    }

    private sealed class Recorder(List<long> reports) : IProgress<long>
    {
        public void Report(long value) => reports.Add(value);
    }
}
