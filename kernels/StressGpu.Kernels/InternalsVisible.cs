using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("StressGpu.Engine")]
[assembly: InternalsVisibleTo("StressGpu.Engine.Tests")]
[assembly: InternalsVisibleTo("StressGpu.Kernels.Tests")]
[assembly: InternalsVisibleTo(ILGPU.Context.RuntimeAssemblyName)]
