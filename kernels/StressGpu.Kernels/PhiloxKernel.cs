using ILGPU;

namespace StressGpu.Kernels;

/// <summary>Philox on counters and keys from memory: a device's known answers.</summary>
internal static class PhiloxKernel
{
    /// <summary>Six words in (counter, key), four words out, per thread; <c>[thread][word]</c>.</summary>
    public static void Run(Ints inputs, Ints outputs, int count, int rounds)
    {
        int index = Grid.GlobalIndex.X;
        if (index >= count)
        {
            return;
        }

        BitQuad counter;
        counter.A0 = (uint)inputs[6 * index];
        counter.A1 = (uint)inputs[6 * index + 1];
        counter.A2 = (uint)inputs[6 * index + 2];
        counter.A3 = (uint)inputs[6 * index + 3];
        Philox.Scramble(ref counter, (uint)inputs[6 * index + 4], (uint)inputs[6 * index + 5], rounds);
        outputs[4 * index] = (int)counter.A0;
        outputs[4 * index + 1] = (int)counter.A1;
        outputs[4 * index + 2] = (int)counter.A2;
        outputs[4 * index + 3] = (int)counter.A3;
    }
}
