using StressGpu.Engine.Tests.Machines;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Venues;

/// <summary>Every mechanism of a moving venue gives the same bits on every machine.</summary>
public sealed class VenueMachineTests(DebugMachine debug, OpenClMachine openCl) : IClassFixture<DebugMachine>, IClassFixture<OpenClMachine>
{
    public static TheoryData<string> Names => VenueSamples.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Both_vector_widths_give_the_same_bits(string name)
    {
        MachineCase what = Of(name);
        MachineColumns.AssertSameBits(MachineColumns.OfSimd(what, 512), MachineColumns.OfSimd(what, 256));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_debug_accelerator_gives_the_vectors_bits(string name)
    {
        Assert.Empty(debug.Missing);
        MachineCase what = Of(name) with { Count = 16 };
        MachineColumns.AssertSameBits(MachineColumns.OfSimd(what, 512), debug.Run(what));
    }

    /// <summary>What has most code of its own: each closed kernel takes most of a minute to compile there.</summary>
    [Theory]
    [InlineData("everything")]
    [InlineData("auction")]
    [InlineData("market-wide breaker with a band")]
    [InlineData("fund by asset")]
    [InlineData("bridge")]
    [InlineData("illiquid")]
    public void OpenCL_gives_the_vectors_bits(string name)
    {
        openCl.Require();
        Machine.RequireMemory();
        MachineCase what = Of(name);
        MachineColumns.AssertSameBits(MachineColumns.OfSimd(what, 512), openCl.Run(what));
    }

    /// <summary>A mechanism that changes nothing would be compared in vain.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Every_mechanism_acts(string name)
    {
        MachineCase what = Of(name);
        MachineColumns with = MachineColumns.OfSimd(what, 512);
        MachineColumns without = MachineColumns.OfSimd(what with { Scenario = Plain().Scenario }, 512);

        Assert.NotEqual(without.Sum(PathColumn.AccountLossUsd), with.Sum(PathColumn.AccountLossUsd));
        Assert.True(with.Sum(PathColumn.LiquidatedUsd) > 0);
    }

    private static MachineCase Of(string name)
    {
        MachineCase plain = Plain();
        return plain with { Name = name, Scenario = VenueSamples.All[name](plain.Scenario) };
    }

    private static MachineCase Plain()
    {
        (Scenario scenario, PositionBook book) = RandomMarket.Draw(4321, 5, 300, 1);
        scenario = scenario with
        {
            Venue = scenario.Venue with { MarkPrice = MarkPrice.Last, LiquidationFeeRate = 0.01, FeeShareToFund = 0.5, AfterFund = AfterFund.Adl, InsuranceFundUsd = 1e4 },
        };
        return new MachineCase("plain", scenario.WithAssets(a => a with { AnnualVolatility = 2 }), book);
    }
}
