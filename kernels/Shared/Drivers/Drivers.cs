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

        int group = (int)((pathLow >> DriverArrays.GroupBits) & (DriverArrays.PatternGroups - 1));
        state.Float(shape.FirstRow) = shape.Row(inputs.Drivers.Pattern[group], 0);
        state.Float(shape.Active) = 1;
        state.Float(shape.SegmentSteps) = 0;
        state.Float(shape.Steps) = 0;
    }

    /// <summary>
    /// Stops the shifts of paths whose score is beyond the level that is aimed at: what is drawn afterwards would add noise to their
    /// weights and nothing to the tail. Whether a step is shifted is known before it is drawn, so the weights stay exact.
    /// </summary>
    /// <param name="inputs">What a path reads.</param>
    /// <param name="state">The paths.</param>
    /// <param name="lanes">Paths of which something may have been liquidated.</param>
    [MethodImpl(Ops.Boundary)]
    public static void Stop(in PathInputs inputs, in PathState state, uint lanes)
    {
        DriverShape shape = inputs.Run.Shape.Drivers;
        if (shape.Score == DriverShape.Drawdown)
        {
            Real active = Ops.Load(state, shape.Active);
            for (int asset = 0; asset < inputs.Run.Assets; asset++)
            {
                Real fall = Ops.Load(state, StateShape.FloatOf(asset, AssetFloat.FallTraded));
                active = Ops.Select(Ops.Over(fall, Ops.Of((float)shape.StopAbove)), Ops.Of(0f), active);
            }

            Ops.Store(state, shape.Active, active);
        }

        for (uint left = shape.Score < 0 ? 0 : lanes; left != 0; left = Ops.WithoutLowest(left))
        {
            PathState one = state.Lane(Ops.Lowest(left));
            if (one.Double(StateShape.Sum(0, shape.Score)) > shape.StopAbove)
            {
                one.Float(shape.Active) = 0;
            }
        }
    }

    /// <summary>The weight of one path by the balance heuristic (Veach, Guibas 1995): its density over that of the mixture.</summary>
    public static double Weight(in PathInputs inputs, in PathState state)
    {
        DriverShape shape = inputs.Run.Shape.Drivers;
        double mixture = 0;
        for (int component = 0; component < shape.Components; component++)
        {
            mixture = Ops.Fma(inputs.Drivers.Shares[component], MoneyMath.Exp(state.Float(shape.Ratio(component))), mixture);
        }

        return shape.Components > 0 ? 1.0 / mixture : 1.0;
    }

    /// <summary>Steps in which a path was shifted.</summary>
    public static double Steps(in PathInputs inputs, in PathState state) =>
        inputs.Run.Shape.Drivers.Components > 0 ? state.Float(inputs.Run.Shape.Drivers.Steps) : 0;

    [MethodImpl(Ops.Boundary)]
    private static void Shift(in PathInputs inputs, in PathState state, int step, int quad, ref Quad own)
    {
        DriverShape shape = inputs.Run.Shape.Drivers;
        int segment = shape.SegmentOf(step, inputs.Run.Steps);
        bool ends = shape.SegmentOf(step + 1, inputs.Run.Steps) > segment;
        Real active = Ops.Load(state, shape.Active);
        if (quad == 0)
        {
            Count(inputs, state, active, segment, ends);
        }

        Bits row = Ops.ToBits(Ops.Load(state, shape.FirstRow) + Ops.Of(segment));
        own.A0 = ShiftOne(inputs, state, row, active, 4 * quad, own.A0);
        own.A1 = ShiftOne(inputs, state, row, active, 4 * quad + 1, own.A1);
        own.A2 = ShiftOne(inputs, state, row, active, 4 * quad + 2, own.A2);
        own.A3 = ShiftOne(inputs, state, row, active, 4 * quad + 3, own.A3);
        if (ends)
        {
            EndSegment(inputs, state, segment, quad);
        }
    }

    /// <summary>Counts a step; at a segment's end every component's ratio pays for those that were active.</summary>
    private static void Count(in PathInputs inputs, in PathState state, Real active, int segment, bool ends)
    {
        DriverShape shape = inputs.Run.Shape.Drivers;
        Real steps = Ops.Load(state, shape.SegmentSteps) + active;
        if (ends)
        {
            for (int component = 0; component < shape.Components; component++)
            {
                Real half = Ops.Of(-inputs.Drivers.HalfSquares[shape.Row(component, segment)]);
                Ops.Store(state, shape.Ratio(component), Ops.Fma(half, steps, Ops.Load(state, shape.Ratio(component))));
            }

            Ops.Store(state, shape.Steps, Ops.Load(state, shape.Steps) + steps);
            steps = Ops.Of(0f);
        }

        Ops.Store(state, shape.SegmentSteps, steps);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Real ShiftOne(in PathInputs inputs, in PathState state, Bits row, Real active, int asset, Real normal)
    {
        DriverShape shape = inputs.Run.Shape.Drivers;
        Real driver = Ops.Fma(active, Ops.Gather(inputs.Drivers.Shifts, row, shape.PaddedAssets, asset), normal);
        Ops.Store(state, shape.Sum(asset), Ops.Fma(active, driver, Ops.Load(state, shape.Sum(asset))));
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
                Real shift = Ops.Of(inputs.Drivers.Shifts[shape.Shift(component, segment, asset)]);
                Ops.Store(state, shape.Ratio(component), Ops.Fma(shift, sum, Ops.Load(state, shape.Ratio(component))));
            }

            Ops.Store(state, shape.Sum(asset), Ops.Of(0f));
        }
    }
}
