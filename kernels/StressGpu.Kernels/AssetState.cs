namespace StressGpu.Kernels;

/// <summary>One asset of one path.</summary>
internal struct AssetState
{
    private PathState state;
    private int asset;

    /// <summary>Step at which the flow was last brought up to date.</summary>
    public readonly ref int FlowStep => ref state.Int(StateShape.FlowStep(asset));

    /// <summary>A field of <see cref="AssetFloat"/>.</summary>
    public readonly ref float Float(int field) => ref state.Float(asset, field);

    /// <summary>A field of <see cref="AssetDouble"/>.</summary>
    public readonly ref double Double(int field) => ref state.Double(asset, field);

    /// <summary>An asset of a path's state.</summary>
    public static AssetState Of(in PathState state, int asset)
    {
        AssetState it;
        it.state = state;
        it.asset = asset;
        return it;
    }
}
