global using Bits = uint;
global using Doubles = ILGPU.ArrayView<double>;
global using Floats = ILGPU.ArrayView<float>;
global using Ints = ILGPU.ArrayView<int>;
global using Ladders = ILGPU.ArrayView<StressGpu.Kernels.Layout.Ladder>;
global using Mask = bool;
global using Real = float;
global using Rungs = ILGPU.ArrayView<StressGpu.Kernels.Layout.Rung>;
