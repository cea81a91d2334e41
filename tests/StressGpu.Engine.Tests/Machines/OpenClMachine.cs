namespace StressGpu.Engine.Tests.Machines;

/// <summary>The first OpenCL device, PoCL on a machine without a GPU.</summary>
public sealed class OpenClMachine() : Machine(DeviceKind.OpenCl)
{
    /// <summary>Skips where there is none; fails instead where STRESSGPU_REQUIRE_OPENCL=1 says that there must be.</summary>
    public void Require()
    {
        if (Environment.GetEnvironmentVariable("STRESSGPU_REQUIRE_OPENCL") == "1")
        {
            Assert.Empty(Missing);
        }

        Assert.SkipWhen(Missing.Length > 0, Missing);
    }
}
