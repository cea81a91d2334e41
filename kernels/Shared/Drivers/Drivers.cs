namespace StressGpu.Kernels;

/// <summary>
/// The market's drivers: the first normals of each quad, to which importance sampling adds the shift of the path's component. What
/// all components' densities need is the drivers' sums over a segment, so a step costs an addition a driver.
/// </summary>
internal static class Drivers
{
    /// <summary>The four drivers of a quad in a step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Draw(in PathInputs inputs, in PathState state, in PathId path, int step, int quad, out Quad own)
    {
        Normals.Draw(path, inputs.Run, (uint)step, (uint)quad, out own);
        if (inputs.Run.Shape.Drivers.Components > 0)
        {
            Shift(inputs, state, step, quad, ref own);
        }
    }

    /// <summary>Clears one path's sums and finds its component, a function of its id alone.</summary>
    public static void Start(in PathInputs inputs, in PathState state, uint pathLow)
    {
        DriverShape shape = inputs.Run.Shape.Drivers;
        for (int asset = 0; asset < shape.PaddedAssets; asset++)
        {
            state.Float(shape.Sum(asset)) = 0;
        }

        for (int component = 0; component < shape.Components; component++)
        {
            state.Float(shape.Ratio(component)) = 0;
        }

        int group = (int)((pathLow / DriverArrays.GroupPaths) & (DriverArrays.PatternGroups - 1));
        state.Float(shape.FirstRow) = inputs.Drivers.Pattern[group] * shape.Segments;
    }

    /// <summary>The weight of one path by the balance heuristic (Veach, Guibas 1995): its density over that of the mixture.</summary>
    public static double Weight(in PathInputs inputs, in PathState state)
    {
        DriverShape shape = inputs.Run.Shape.Drivers;
        double mixture = 0;
        for (int component = 0; component < shape.Components; component++)
        {
            double log = state.Float(shape.Ratio(component)) - inputs.Drivers.Terms[2 * component + 1];
            mixture = Ops.Fma(inputs.Drivers.Terms[2 * component], MoneyMath.Exp(log), mixture);
        }

        return shape.Components > 0 ? 1.0 / mixture : 1.0;
    }

    [MethodImpl(Ops.Boundary)]
    private static void Shift(in PathInputs inputs, in PathState state, int step, int quad, ref Quad own)
    {
        DriverShape shape = inputs.Run.Shape.Drivers;
        int segment = step * shape.Segments / inputs.Run.Steps;
        Bits row = Ops.ToBits(Ops.Load(state, shape.FirstRow) + Ops.Of(segment));
        own.A0 = ShiftOne(inputs, state, row, 4 * quad, own.A0);
        own.A1 = ShiftOne(inputs, state, row, 4 * quad + 1, own.A1);
        own.A2 = ShiftOne(inputs, state, row, 4 * quad + 2, own.A2);
        own.A3 = ShiftOne(inputs, state, row, 4 * quad + 3, own.A3);
        if ((step + 1) * shape.Segments / inputs.Run.Steps > segment)
        {
            EndSegment(inputs, state, segment, quad);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Real ShiftOne(in PathInputs inputs, in PathState state, Bits row, int asset, Real normal)
    {
        DriverShape shape = inputs.Run.Shape.Drivers;
        Real driver = normal + Ops.Gather(inputs.Drivers.Shifts, row, shape.PaddedAssets, asset);
        Ops.Store(state, shape.Sum(asset), Ops.Load(state, shape.Sum(asset)) + driver);
        return driver;
    }

    /// <summary>Adds a quad's part of a segment to every component's ratio.</summary>
    private static void EndSegment(in PathInputs inputs, in PathState state, int segment, int quad)
    {
        DriverShape shape = inputs.Run.Shape.Drivers;
        for (int asset = 4 * quad; asset < 4 * quad + 4; asset++)
        {
            Real sum = Ops.Load(state, shape.Sum(asset));
            for (int component = 0; component < shape.Components; component++)
            {
                Real shift = Ops.Of(inputs.Drivers.Shifts[(component * shape.Segments + segment) * shape.PaddedAssets + asset]);
                Ops.Store(state, shape.Ratio(component), Ops.Fma(shift, sum, Ops.Load(state, shape.Ratio(component))));
            }

            Ops.Store(state, shape.Sum(asset), Ops.Of(0f));
        }
    }
}
