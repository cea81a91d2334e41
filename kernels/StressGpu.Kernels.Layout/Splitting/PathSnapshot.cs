namespace StressGpu.Kernels.Layout;

/// <summary>The state of one path between two steps, slot by slot.</summary>
public sealed class PathSnapshot
{
    /// <param name="shape">What the state of a path looks like.</param>
    public PathSnapshot(StateShape shape)
    {
        Floats = new float[shape.FloatSlots];
        Doubles = new double[shape.DoubleSlots];
        Ints = new int[shape.IntSlots];
    }

    /// <summary>Slots of floats.</summary>
    public float[] Floats { get; }

    /// <summary>Slots of doubles.</summary>
    public double[] Doubles { get; }

    /// <summary>Slots of ints.</summary>
    public int[] Ints { get; }
}
