using StressGpu.Model;

namespace StressGpu.Engine.Tests.Machines;

/// <summary>One source, the same bits: every path and column on 256-bit and 512-bit vectors and on the debug accelerator.</summary>
public sealed class SameBitsTests(DebugMachine debug) : IClassFixture<DebugMachine>
{
    public static TheoryData<string> Names => MachineCases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Both_vector_widths_give_the_same_bits(string name)
    {
        MachineCase what = MachineCases.Of(name);
        MachineColumns.AssertSameBits(MachineColumns.OfSimd(what, 512), MachineColumns.OfSimd(what, 256));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_debug_accelerator_gives_the_vectors_bits(string name)
    {
        Assert.Empty(debug.Missing);
        MachineCase what = MachineCases.Of(name);
        MachineColumns.AssertSameBits(MachineColumns.OfSimd(what, 512), debug.Run(what));
    }

    /// <summary>Columns of moving venues, which have cases of their own.</summary>
    private static readonly PathColumn[] OfMovingVenues =
    [
        PathColumn.FundingNetUsd, PathColumn.Halts, PathColumn.PanicUsd, PathColumn.FundingClosedUsd, PathColumn.VaultTakenUsd,
        PathColumn.MaxBacklogUsd,
    ];

    [Fact]
    public void The_cases_make_everything_happen()
    {
        List<MachineColumns> all = [.. MachineCases.All.Select(c => MachineColumns.OfSimd(c, 512))];
        foreach (PathColumn column in PathColumns.All.Except(OfMovingVenues))
        {
            Assert.True(all.Count(c => c.Sum(column) > 0) >= 3, PathColumns.Name(column));
        }

        Assert.All(all, c => Assert.True(double.IsFinite(c.Sum(PathColumn.LiquidatedUsd)), "a case has squeezed itself to infinity"));
    }
}
