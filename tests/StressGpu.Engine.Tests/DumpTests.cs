using ILGPU;
using ILGPU.Backends.EntryPoints;
using ILGPU.Backends.OpenCL;
using ILGPU.Runtime.OpenCL;
namespace StressGpu.Engine.Tests;
public sealed class DumpTests
{
    [Fact]
    public void Dump()
    {
        using Context context = GpuContext.Create(DeviceKind.OpenCl, Model.MathMode.Exact);
        using var accelerator = GpuContext.Devices(context, DeviceKind.OpenCl)[0].CreateAccelerator(context);
        var assembly = System.Reflection.Assembly.Load("StressGpu.Kernels");
        Type T(string n) => assembly.GetType("StressGpu.Kernels." + n)!;
        string population = Environment.GetEnvironmentVariable("POP") ?? "LaddersOnly";
        var method = T("PathKernel").GetMethod("Run", System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(T("LinearImpact"), T("LastMark"), T(population));
        object backend = typeof(ILGPU.Runtime.OpenCL.CLAccelerator).GetProperties().First(q => q.Name == "Backend" && q.DeclaringType == typeof(ILGPU.Runtime.OpenCL.CLAccelerator)).GetValue(accelerator)!;
        var kernel = (CLCompiledKernel)((ILGPU.Backends.Backend)backend).Compile(EntryPointDescription.FromExplicitlyGroupedKernel(method), default);
        File.WriteAllText("/tmp/ladders.cl", kernel.Source);
    }
}
