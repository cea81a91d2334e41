using StressGpu.Engine.Tests.Machines;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Venues;

/// <summary>Every mechanism of a moving venue gives the same bits on vectors and on the debug accelerator; <see cref="OpenClTests"/> has the others.</summary>
public sealed class VenueMachineTests(DebugMachine debug) : IClassFixture<DebugMachine>
{
    public static TheoryData<string> Names => VenueSamples.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Both_vector_widths_give_the_same_bits(string name)
    {
        MachineCase what = VenueCases.Of(name);
        MachineColumns.AssertSameBits(MachineColumns.OfSimd(what, 512), MachineColumns.OfSimd(what, 256));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_debug_accelerator_gives_the_vectors_bits(string name)
    {
        Assert.Empty(debug.Missing);
        MachineCase what = VenueCases.Of(name) with { Count = 16 };
        MachineColumns.AssertSameBits(MachineColumns.OfSimd(what, 512), debug.Run(what));
    }

    /// <summary>A mechanism that changes nothing would be compared in vain.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Every_mechanism_acts(string name)
    {
        MachineCase what = VenueCases.Of(name);
        MachineColumns with = MachineColumns.OfSimd(what, 512);
        MachineColumns without = MachineColumns.OfSimd(what with { Scenario = VenueCases.Plain().Scenario }, 512);

        Assert.NotEqual(without.Sum(PathColumn.AccountLossUsd), with.Sum(PathColumn.AccountLossUsd));
        Assert.True(with.Sum(PathColumn.LiquidatedUsd) > 0);
    }
}
