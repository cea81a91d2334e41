using ILGPU;
using ILGPU.Runtime;

namespace StressGpu.Engine;

/// <summary>What can run here.</summary>
public static class DeviceCatalog
{
    /// <summary>All devices, GPUs first, in the order in which <see cref="DeviceKind.Auto"/> prefers them.</summary>
    public static IReadOnlyList<DeviceInfo> All()
    {
        var found = new List<DeviceInfo>();
        foreach (DeviceKind kind in (DeviceKind[])[DeviceKind.Cuda, DeviceKind.OpenCl])
        {
            found.AddRange(Of(kind));
        }

        found.Add(new DeviceInfo(DeviceKind.Cpu, $"SIMD engine, {SimdEngines.WidestBits}-bit vectors", 0, false));
        found.Add(new DeviceInfo(DeviceKind.Debug, "ILGPU CPU accelerator", 0, false));
        return found;
    }

    /// <summary>The kind that <see cref="DeviceKind.Auto"/> stands for here.</summary>
    public static DeviceKind Resolve(DeviceKind kind)
    {
        if (kind != DeviceKind.Auto)
        {
            return kind;
        }

        return Of(DeviceKind.Cuda).Count > 0 ? DeviceKind.Cuda
            : Of(DeviceKind.OpenCl).Any(d => d.IsGpu) ? DeviceKind.OpenCl
            : DeviceKind.Cpu;
    }

    private static List<DeviceInfo> Of(DeviceKind kind)
    {
        try
        {
            using Context context = GpuContext.Create(kind, Model.MathMode.Exact);
            return [.. GpuContext.Devices(context, kind).Select(d => Describe(kind, d))];
        }
#pragma warning disable CA1031 // a missing or broken driver shows as whatever its loader throws; it means no device
        catch (Exception)
#pragma warning restore CA1031
        {
            return [];
        }
    }

    private static DeviceInfo Describe(DeviceKind kind, Device device) =>
        new(kind, device.Name, device.MemorySize, GpuContext.IsGpu(device));
}
