namespace StressGpu.Kernels;

/// <summary>What moves this venue's traded price alone, by schedule: it is added to the permanent displacement.</summary>
internal static class Shifts
{
    /// <summary>Adds a step's shifts to the assets of a quad.</summary>
    [MethodImpl(Ops.Boundary)]
    public static void Add(in PathInputs inputs, in PathState state, int step, int quad)
    {
        for (int asset = 4 * quad; asset < 4 * quad + 4; asset++)
        {
            double shift = inputs.Venue.Shifts[step * inputs.Run.Shape.Padded + asset];
            for (int lane = 0; lane < Ops.Width && shift != 0; lane++)
            {
                Displacement.Add(inputs, state.Lane(lane), asset, shift);
            }
        }
    }
}
