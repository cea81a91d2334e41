namespace StressGpu.Kernels;

/// <summary>
/// The process of fair log prices: a choice made once per run. An instance lives for one step and holds what all quads share;
/// what a step leaves to the next is in the state, at the slots of <see cref="MarketShape"/>.
/// </summary>
internal interface IMarket
{
    /// <summary>Fills the market's own state at the start of a path.</summary>
    void Start(in PathInputs inputs, in PathState state);

    /// <summary>Draws what all quads of a step share.</summary>
    void Begin(in PathInputs inputs, in PathState state, in PathId path, int step);

    /// <summary>Moves the fair log prices of one quad over the step; quads come in order.</summary>
    void Move(in PathInputs inputs, in PathState state, in PathId path, int step, int quad);
}
