namespace StressGpu.Kernels;

/// <summary>A vector of paths to be simulated once their policies are chosen.</summary>
internal struct SimdPath<TTrace>(PathInputs inputs, PathState state, PathId path, PathResults results) : IPathUser
    where TTrace : struct, ITrace
{
    private readonly PathInputs inputs = inputs;
    private readonly PathState state = state;
    private readonly PathId path = path;
    private readonly PathResults results = results;

    /// <summary>What the paths leave behind beside their columns.</summary>
    public TTrace Trace;

    public void Use<TImpact, TMark, TMarket, TVenue, TPopulation>()
        where TImpact : struct, IImpact
        where TMark : struct, IMark
        where TMarket : struct, IMarket
        where TVenue : struct, IVenue
        where TPopulation : struct, IPopulation =>
        PathSimulation.Run<TImpact, TMark, TMarket, TVenue, TPopulation, TTrace>(inputs, state, path, results, ref Trace);
}
