global using System.Runtime.CompilerServices;
global using StressGpu.Kernels.Layout;
