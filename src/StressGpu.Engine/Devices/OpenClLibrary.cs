using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ILGPU;
using ILGPU.Backends.OpenCL;
using ILGPU.Runtime.OpenCL;

namespace StressGpu.Engine;

/// <summary>Makes OpenCL as found on real machines usable: the runtime's versioned library, devices without generic addresses.</summary>
internal static class OpenClLibrary
{
    private static readonly Lazy<bool> Resolver = new(() =>
    {
        NativeLibrary.SetDllImportResolver(typeof(Context).Assembly, Resolve);
        return true;
    });

    /// <summary>Lets ILGPU find <c>libOpenCL.so.1</c>: the name without a number comes with development packages only.</summary>
    public static void Prepare() => _ = Resolver.Value;

    /// <summary>
    /// ILGPU refuses devices without a generic address space (PoCL, some drivers). Such a device is told that it has one, and
    /// that its language is OpenCL C 2.0, in which generic pointers always are; the kernels of accounts hand them to functions.
    /// A compiler that cannot do it says so, and the self-check of every run guards the claim.
    /// </summary>
    public static void ClaimGenericAddresses(CLDevice device)
    {
        if (!device.Capabilities.GenericAddressSpace)
        {
            SetGenericAddressSpace(device.Capabilities, true);
            SetLanguage(device, new CLCVersion(2, 0));
        }
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_CVersion")]
    private static extern void SetLanguage(CLDevice device, CLCVersion version);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_GenericAddressSpace")]
    private static extern void SetGenericAddressSpace(CLCapabilityContext capabilities, bool value);

    private static IntPtr Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != "OpenCL" || NativeLibrary.TryLoad(name, assembly, path, out IntPtr handle))
        {
            return IntPtr.Zero;
        }

        return NativeLibrary.TryLoad("libOpenCL.so.1", assembly, path, out handle) ? handle : IntPtr.Zero;
    }
}
