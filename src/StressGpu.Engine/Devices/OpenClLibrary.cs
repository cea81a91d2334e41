using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ILGPU;
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
    /// ILGPU refuses devices without a generic address space (PoCL, some drivers). Ladders never form a generic pointer, so the
    /// capability is claimed for them; the self-check of every run guards the claim. The kernels of accounts hand such pointers to
    /// functions, since copying each function into its callers would make them too large to compile: for those nothing is claimed,
    /// so that they are refused before a minute of compiling, see <see cref="NoAccounts"/>.
    /// </summary>
    public static void ClaimGenericAddresses(CLDevice device) => SetGenericAddressSpace(device.Capabilities, true);

    /// <summary>What to say where a device cannot run the kernel of a book with accounts.</summary>
    public static string NoAccounts(string device) =>
        $"{device} cannot run a book with accounts: its OpenCL has no generic address space; use --device cuda or cpu";

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
