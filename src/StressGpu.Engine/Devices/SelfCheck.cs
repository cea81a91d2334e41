using ILGPU;
using ILGPU.Runtime;
using StressGpu.Kernels;
using StressGpu.Kernels.Layout;
using StressGpu.Model;
using MathMode = StressGpu.Model.MathMode;

namespace StressGpu.Engine;

/// <summary>What a device must get right before a run trusts it: Philox known answers and a small batch of the scenario.</summary>
internal static class SelfCheck
{
    private const int Sample = 256;
    private const int Steps = 64;
    private const double FastTolerance = 0.02;

    // Known answers of Philox4x32-10, Random123's kat_vectors: counter, key, result.
    private static readonly uint[][] KnownAnswers =
    [
        [0, 0, 0, 0, 0, 0, 0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8],
        [~0u, ~0u, ~0u, ~0u, ~0u, ~0u, 0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
        [
            0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0,
            0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1,
        ],
    ];

    /// <summary>Runs the known answers; throws where one is off.</summary>
    public static void Philox(Accelerator accelerator)
    {
        int[] inputs = [.. KnownAnswers.SelectMany(answer => answer[..6]).Select(word => (int)word)];
        int[] expected = [.. KnownAnswers.SelectMany(answer => answer[6..]).Select(word => (int)word)];
        using MemoryBuffer1D<int, Stride1D.Dense> from = accelerator.Allocate1D(inputs);
        using MemoryBuffer1D<int, Stride1D.Dense> to = accelerator.Allocate1D<int>(expected.Length);
        var kernel = accelerator.LoadStreamKernel<ArrayView<int>, ArrayView<int>, int, int>(PhiloxKernel.Run);
        kernel(new KernelConfig(1, Math.Min(16, accelerator.MaxNumThreadsPerGroup)), from.View, to.View, KnownAnswers.Length, 10);
        accelerator.Synchronize();
        if (!to.GetAsArray1D().AsSpan().SequenceEqual(expected))
        {
            throw new DeviceException($"{accelerator.Name} fails the known answers of Philox4x32-10; use another device");
        }
    }

    /// <summary>Simulates the first paths over the first steps and compares every column with the SIMD engine's.</summary>
    public static void Paths(Accelerator accelerator, PathArrays arrays, MathMode math)
    {
        PathArrays shortened = Shorten(arrays);
        var actual = new double[ResultColumn.Count * Sample];
        using (var device = new DeviceRun(accelerator, shortened, Sample, withAssets: false))
        {
            device.Run(0, Sample, actual, []);
        }

        var expected = new double[ResultColumn.Count * Sample];
        using (ISimdRun run = SimdEngines.Prepare(shortened, SimdEngines.WidestBits))
        using (ISimdWorker worker = run.CreateWorker())
        {
            worker.Run(0, Sample, expected, default, Sample);
        }

        for (int column = 0; column < ResultColumn.Count; column++)
        {
            Compare(accelerator, column, expected.AsSpan(column * Sample, Sample), actual.AsSpan(column * Sample, Sample), math);
        }
    }

    /// <summary>Compares one column of the sample: to the bit, or in the mean where the promise is "fast".</summary>
    internal static void Compare(
        Accelerator accelerator, int column, ReadOnlySpan<double> expected, ReadOnlySpan<double> actual, MathMode math)
    {
        string name = column >= ResultColumn.Weight ? "weight" : PathColumns.Name((PathColumn)column);
        if (math == MathMode.Fast)
        {
            double want = 0, got = 0;
            for (int path = 0; path < expected.Length; path++)
            {
                (want, got) = (want + expected[path], got + actual[path]);
            }

            if (!(Math.Abs(got - want) <= FastTolerance * Math.Abs(want) + 1e-3))
            {
                throw new DeviceException(
                    $"{accelerator.Name} is off by more than {FastTolerance:P0} in the mean of {name} over {expected.Length} "
                    + "paths of its self-check; use another device");
            }

            return;
        }

        for (int path = 0; path < expected.Length; path++)
        {
            if (BitConverter.DoubleToInt64Bits(expected[path]) != BitConverter.DoubleToInt64Bits(actual[path]))
            {
                throw new DeviceException(
                    $"{accelerator.Name} does not give the processor's bits: {name} of path {path} is {actual[path]:R} instead of "
                    + $"{expected[path]:R}; use another device, or \"math\": \"fast\" in the scenario for agreement within bounds");
            }
        }
    }

    private static PathArrays Shorten(PathArrays arrays)
    {
        RunConstants run = arrays.Run;
        run.Steps = Math.Min(Steps, run.Steps);
        return arrays with { Run = run };
    }
}
