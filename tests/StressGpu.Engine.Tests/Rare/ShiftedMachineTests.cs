using StressGpu.Engine.Tests.Machines;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Rare;

/// <summary>Shifted drivers on the debug accelerator, where the large cases of all markets need more memory than most machines have.</summary>
public sealed class ShiftedMachineTests(DebugMachine debug) : IClassFixture<DebugMachine>
{
    [Theory]
    [InlineData(PathColumn.BadDebtUsd, 0.0)]
    [InlineData(PathColumn.MaxDrawdown, 0.05)]
    [InlineData(PathColumn.BranchingRatio, null)]
    public void The_debug_accelerator_gives_the_vectors_bits(PathColumn metric, double? stopAbove)
    {
        MachineCase what = MachineCases.Of("3 assets, square-root impact, index mark") with
        {
            Shifts = SampleShifts.Of(3, segments: 2, metric, stopAbove),
            FirstPath = 48,
        };

        MachineColumns wide = MachineColumns.OfSimd(what, 512);

        MachineColumns.AssertSameBits(wide, MachineColumns.OfSimd(what, 256));
        MachineColumns.AssertSameBits(wide, debug.Run(what));
    }
}
