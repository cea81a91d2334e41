using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;
using StressGpu.Kernels;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Markets;

/// <summary>The market's part of the kernel as plain C#, on memory of the debug accelerator; what it leaves in the state for bridges can be read.</summary>
internal sealed class MarketAlone : IDisposable
{
    private readonly Context context = Context.Create(builder => builder.CPU());
    private readonly CPUAccelerator accelerator;
    private readonly List<MemoryBuffer> buffers = [];
    private readonly PathArrays arrays;
    private PathInputs inputs;
    private PathState state;

    public MarketAlone(Scenario scenario)
    {
        arrays = ScenarioLowering.Lower(
            scenario with { Monitoring = Monitoring.Bridge }, Scenarios.Book((0, Side.Long, 1, 100, 10))).Arrays;
        accelerator = context.CreateCPUAccelerator(0);
        inputs.Run = arrays.Run;
        inputs.Drift = Keep(arrays.Drift);
        inputs.Loadings = Keep(arrays.Loadings);
        inputs.Market.Deviations = Keep(arrays.Market.Deviations);
        inputs.Market.Terms = Keep(arrays.Market.Terms);
        inputs.Market.Thresholds = Keep(arrays.Market.Thresholds);
        inputs.Market.History = Keep(arrays.Market.History);
        state.Floats = Keep(new float[arrays.Run.Shape.FloatSlots]);
        state.Stride = 1;
    }

    /// <summary>Log return and step deviation of one asset in every step of a path.</summary>
    public (double Return, double Deviation)[] Path(uint id, int asset)
    {
        var walk = new Walk(this, id, asset);
        PathChoice.Of(arrays, ref walk);
        return [.. walk.Steps];
    }

    public void Dispose()
    {
        buffers.ForEach(b => b.Dispose());
        accelerator.Dispose();
        context.Dispose();
    }

    private ArrayView<T> Keep<T>(T[] array)
        where T : unmanaged
    {
        MemoryBuffer1D<T, Stride1D.Dense> buffer = accelerator.Allocate1D(array);
        buffers.Add(buffer);
        return buffer.View;
    }

    private readonly struct Walk(MarketAlone of, uint id, int asset) : IPathUser
    {
        public List<(double Return, double Deviation)> Steps { get; } = [];

        public void Use<TImpact, TMark, TMarket, TVenue, TPopulation>()
            where TImpact : struct, IImpact
            where TMark : struct, IMark
            where TMarket : struct, IMarket
            where TVenue : struct, IVenue
            where TPopulation : struct, IPopulation
        {
            StateShape shape = of.inputs.Run.Shape;
            for (int slot = 0; slot < shape.FloatSlots; slot++)
            {
                of.state.Float(slot) = 0;
            }

            PathId path = PathId.Drawing(of.inputs.Run, PathId.Of(id, 0));
            default(TMarket).Start(of.inputs, of.state);
            for (int step = 0; step < of.inputs.Run.Steps; step++)
            {
                float before = of.state.Float(asset, AssetFloat.Fair);
                TMarket market = default;
                market.Begin(of.inputs, of.state, path, step);
                for (int quad = 0; quad < shape.Quads; quad++)
                {
                    market.Move(of.inputs, of.state, path, step, quad);
                }

                Steps.Add((of.state.Float(asset, AssetFloat.Fair) - (double)before, of.state.Float(asset, AssetFloat.StepDeviation)));
            }
        }
    }
}
