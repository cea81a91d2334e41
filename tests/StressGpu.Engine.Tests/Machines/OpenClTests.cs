using StressGpu.Engine.Tests.Venues;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Machines;

/// <summary>The real OpenCL kernels; STRESSGPU_REQUIRE_OPENCL=1 makes a machine without OpenCL a failure.</summary>
public sealed class OpenClTests(OpenClMachine machine) : IClassFixture<OpenClMachine>
{
    private static readonly ILookup<string, MachineCase> Cases =
        MachineCases.All.Where(c => c.Accounts.Accounts.IsEmpty).Concat(VenueCases.Widest).ToLookup(ClosedKernel.Of);

    /// <summary>Every impact law and mark, not every pair of them: a kernel takes most of a minute to compile.</summary>
    private static readonly string[] Pairs = ["LinearImpact, LastMark", "LinearImpact, HeldMark", "PowerImpact, IndexMark"];

    /// <summary>Closed kernels: one is compiled for all its cases, and its memory given back before the next one's.</summary>
    public static TheoryData<string> Kernels =>
        [.. Cases.Select(kernel => kernel.Key).Where(k => Pairs.Any(p => k.StartsWith(p, StringComparison.Ordinal))).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Kernels))]
    public void OpenCL_gives_the_vectors_bits(string kernel)
    {
        machine.Require();
        machine.AssertSameBits(Cases[kernel]);
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
