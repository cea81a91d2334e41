using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ILGPU;
using ILGPU.Runtime.OpenCL;

namespace StressGpu.Kernels.Tests.Machines;

/// <summary>What the engine does to find OpenCL, for tests below the engine.</summary>
internal static class OpenClLoader
{
    private static readonly Lazy<bool> Resolver = new(() =>
    {
        NativeLibrary.SetDllImportResolver(typeof(Context).Assembly, Resolve);
        return true;
    });

    /// <summary>Lets ILGPU find the library under its versioned name.</summary>
    public static void Prepare() => _ = Resolver.Value;

    /// <summary>Claims generic addresses, which PoCL has not and our kernels do not form.</summary>
    public static void ClaimGenericAddresses(CLDevice device) => SetGenericAddressSpace(device.Capabilities, true);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_GenericAddressSpace")]
    private static extern void SetGenericAddressSpace(CLCapabilityContext capabilities, bool value);

    private static IntPtr Resolve(string name, Assembly assembly, DllImportSearchPath? path) =>
        name == "OpenCL" && !NativeLibrary.TryLoad(name, assembly, path, out _)
            && NativeLibrary.TryLoad("libOpenCL.so.1", assembly, path, out IntPtr handle)
            ? handle
            : IntPtr.Zero;
}
