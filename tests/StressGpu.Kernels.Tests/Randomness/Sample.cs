using StressGpu.Kernels.Layout;

namespace StressGpu.Kernels.Tests.Randomness;

/// <summary>Draws from the generator as a path makes them.</summary>
internal static class Sample
{
    /// <summary>The four normals of one draw block.</summary>
    public static float[] Block(ulong path, uint step, uint block, int rounds = 10)
    {
        var run = new RunConstants { KeyLow = 42, KeyHigh = 7, PhiloxRounds = rounds };
        PathId id = PathId.Of((uint)path, (uint)(path >> 32));
        Normals.Draw(id, run, step, block, out Quad normals);
        return [normals.A0, normals.A1, normals.A2, normals.A3];
    }

    /// <summary>4 n normals: n paths at one step.</summary>
    public static double[] Of(int paths, int rounds = 10)
    {
        var sample = new double[4 * paths];
        Parallel.For(0, paths, path =>
        {
            float[] block = Block((ulong)path, 3, 0, rounds);
            for (int lane = 0; lane < 4; lane++)
            {
                sample[4 * path + lane] = block[lane];
            }
        });
        return sample;
    }
}
