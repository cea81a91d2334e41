using StressGpu.Kernels;
using StressGpu.Kernels.Layout;

namespace StressGpu.Engine;

/// <summary>What drove a path: the sums of the market's first normals over parts of the horizon, recomputed from its id.</summary>
public static class DriverSums
{
    /// <summary>
    /// The sums over each segment divided by the square root of its steps, so standard normals where nothing is shifted, before
    /// correlation: [segment][asset].
    /// </summary>
    /// <param name="arrays">The device scenario; where it shifts drivers, the shifts are in the sums.</param>
    /// <param name="pathId">Global path id.</param>
    /// <param name="segments">Parts of the horizon, at most its steps.</param>
    /// <param name="steps">Steps from the start that count, and that are shifted; all where left out.</param>
    public static double[] Of(PathArrays arrays, long pathId, int segments, int? steps = null)
    {
        ArgumentNullException.ThrowIfNull(arrays);
        RunConstants run = arrays.Run;
        PathId path = PathId.Drawing(run, PathId.Of((uint)pathId, (uint)(pathId >> 32)));
        var sums = new double[segments * run.Assets];
        for (int segment = 0; segment < segments; segment++)
        {
            int first = DriverShifts.FirstStep(segment, segments, run.Steps);
            int end = DriverShifts.FirstStep(segment + 1, segments, run.Steps);
            Span<double> row = sums.AsSpan(segment * run.Assets, run.Assets);
            for (int step = first; step < Math.Min(end, steps ?? end); step++)
            {
                AddStep(arrays, path, pathId, step, row);
            }

            foreach (ref double sum in row)
            {
                sum /= Math.Sqrt(end - first);
            }
        }

        return sums;
    }

    private static void AddStep(PathArrays arrays, in PathId path, long pathId, int step, Span<double> sums)
    {
        RunConstants run = arrays.Run;
        Span<float> normals = stackalloc float[4];
        for (int asset = 0; asset < run.Assets; asset++)
        {
            if (asset % 4 == 0)
            {
                Normals.Draw(path, run, (uint)step, (uint)(asset / 4), out Quad quad);
                (normals[0], normals[1], normals[2], normals[3]) = (quad.A0, quad.A1, quad.A2, quad.A3);
            }

            sums[asset] += normals[asset % 4] + Shift(arrays, pathId, step, asset);
        }
    }

    private static float Shift(PathArrays arrays, long pathId, int step, int asset)
    {
        DriverShape shape = arrays.Run.Shape.Drivers;
        if (shape.Components == 0)
        {
            return 0;
        }

        int component = arrays.Drivers.Pattern[(int)(pathId / DriverArrays.GroupPaths % DriverArrays.PatternGroups)];
        int segment = (int)((long)step * shape.Segments / arrays.Run.Steps);
        return arrays.Drivers.Shifts[(component * shape.Segments + segment) * shape.PaddedAssets + asset];
    }
}
