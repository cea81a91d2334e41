namespace StressGpu.Kernels;

/// <summary>Copies one lane's state out of the vectors and into them.</summary>
internal static class LaneState
{
    /// <summary>A copy of a lane's state.</summary>
    public static PathSnapshot Save(in PathInputs inputs, in PathState lane)
    {
        PathSnapshot snapshot = new(inputs.Run.Shape);
        for (int slot = 0; slot < snapshot.Floats.Length; slot++)
        {
            snapshot.Floats[slot] = lane.Float(slot);
        }

        for (int slot = 0; slot < snapshot.Doubles.Length; slot++)
        {
            snapshot.Doubles[slot] = lane.Double(slot);
        }

        for (int slot = 0; slot < snapshot.Ints.Length; slot++)
        {
            snapshot.Ints[slot] = lane.Int(slot);
        }

        return snapshot;
    }

    /// <summary>Overwrites a lane's state.</summary>
    public static void Restore(in PathState lane, PathSnapshot snapshot)
    {
        for (int slot = 0; slot < snapshot.Floats.Length; slot++)
        {
            lane.Float(slot) = snapshot.Floats[slot];
        }

        for (int slot = 0; slot < snapshot.Doubles.Length; slot++)
        {
            lane.Double(slot) = snapshot.Doubles[slot];
        }

        for (int slot = 0; slot < snapshot.Ints.Length; slot++)
        {
            lane.Int(slot) = snapshot.Ints[slot];
        }
    }
}
