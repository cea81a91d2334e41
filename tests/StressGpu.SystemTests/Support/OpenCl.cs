namespace StressGpu.SystemTests;

/// <summary>Whether tests may run on OpenCL.</summary>
internal static class OpenCl
{
    /// <summary>Skips the test where there is no OpenCL device, or fails it where one is required.</summary>
    public static void Require()
    {
        bool found = Stress.Run("devices").Expect(0).Output.Contains("opencl", StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("STRESSGPU_REQUIRE_OPENCL") == "1")
        {
            Assert.True(found, "STRESSGPU_REQUIRE_OPENCL=1, but 'stressgpu devices' lists no OpenCL device");
        }

        Assert.SkipUnless(found, "no OpenCL device here; apt-get install pocl-opencl-icd ocl-icd-libopencl1 gives one");
    }
}
