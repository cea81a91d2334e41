using ILGPU;

namespace StressGpu.Kernels;

/// <summary>The path kernel: explicitly grouped, a thread per path.</summary>
internal static class PathKernel
{
    /// <summary>Simulates one path of a batch and writes its result columns.</summary>
    public static void Run<TImpact, TMark, TMarket, TVenue, TPopulation>(DeviceArguments batch)
        where TImpact : struct, IImpact
        where TMark : struct, IMark
        where TMarket : struct, IMarket
        where TVenue : struct, IVenue
        where TPopulation : struct, IPopulation
    {
        int index = Grid.GlobalIndex.X;
        if (index >= batch.Count)
        {
            return;
        }

        PathId path = PathId.Of(batch.FirstPathLow + (uint)index, batch.FirstPathHigh);
        batch.State.Offset = index;
        batch.Results.Offset = index;
        NoTrace trace = default;
        PathSimulation.Run<TImpact, TMark, TMarket, TVenue, TPopulation, NoTrace>(batch.Inputs, batch.State, path, batch.Results, ref trace);
    }
}
