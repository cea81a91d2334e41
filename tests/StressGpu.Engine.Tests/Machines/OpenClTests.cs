using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Machines;

/// <summary>The real OpenCL kernels; STRESSGPU_REQUIRE_OPENCL=1 makes a machine without OpenCL a failure.</summary>
public sealed class OpenClTests(OpenClMachine machine) : IClassFixture<OpenClMachine>
{
    public static TheoryData<string> Names => MachineCases.LadderNames;

    [Theory]
    [MemberData(nameof(Names))]
    public void OpenCL_gives_the_vectors_bits(string name)
    {
        machine.Require();
        MachineCase what = MachineCases.Of(name);
        MachineColumns.AssertSameBits(MachineColumns.OfSimd(what, 512), machine.Run(what));
    }

    [Fact]
    public void A_book_with_accounts_runs_or_is_refused_in_words()
    {
        Assert.SkipWhen(machine.Missing.Length > 0, machine.Missing);
        MachineCase what = MachineCases.All.First(c => !c.Accounts.Accounts.IsEmpty);
        PathArrays arrays = ScenarioLowering.Lower(what.Scenario, what.Book, what.Accounts).Arrays;
        try
        {
            // Opening a device compiles the kernel and compares it with the processor, bit by bit.
            GpuExecutor.Open(DeviceKind.OpenCl, arrays, new DeviceOptions { Paths = what.Count, Math = MathMode.Exact }).Dispose();
        }
        catch (DeviceException fault)
        {
            Assert.Contains("no generic address space", fault.Message, StringComparison.Ordinal);
        }
    }
}
