namespace StressGpu.Kernels;

/// <summary>The fair prices alone: normals, Cholesky factor, step. The ceiling that benchmarks measure everything against.</summary>
internal static class BarePath
{
    /// <summary>Moves every asset through all steps; the log prices are left in the state.</summary>
    public static void Run(in PathInputs inputs, in PathState state, in PathId path)
    {
        for (int asset = 0; asset < inputs.Run.Shape.Padded; asset++)
        {
            Ops.Store(state, StateShape.FloatOf(asset, AssetFloat.Fair), Ops.Of(0f));
        }

        for (int step = 0; step < inputs.Run.Steps; step++)
        {
            for (int quad = 0; quad < inputs.Run.Shape.Quads; quad++)
            {
                Normals.Draw(path, inputs.Run, (uint)step, (uint)quad, out Quad own);
                Diffusion.Move(inputs, state, quad, own, step * inputs.Run.DriftStride);
            }
        }
    }
}
