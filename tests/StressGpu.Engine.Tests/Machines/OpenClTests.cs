namespace StressGpu.Engine.Tests.Machines;

/// <summary>The real OpenCL kernels; STRESSGPU_REQUIRE_OPENCL=1 makes a machine without OpenCL a failure.</summary>
public sealed class OpenClTests(OpenClMachine machine) : IClassFixture<OpenClMachine>
{
    public static TheoryData<string> Names => MachineCases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void OpenCL_gives_the_vectors_bits(string name)
    {
        if (Environment.GetEnvironmentVariable("STRESSGPU_REQUIRE_OPENCL") == "1")
        {
            Assert.Empty(machine.Missing);
        }

        Assert.SkipWhen(machine.Missing.Length > 0, machine.Missing);
        MachineCase what = MachineCases.Of(name);
        MachineColumns.AssertSameBits(MachineColumns.OfSimd(what, 512), machine.Run(what));
    }
}
