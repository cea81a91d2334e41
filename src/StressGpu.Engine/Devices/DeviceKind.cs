namespace StressGpu.Engine;

/// <summary>What a run can be asked to run on.</summary>
public enum DeviceKind
{
    /// <summary>CUDA, else a GPU's OpenCL, else the processor's vector units.</summary>
    Auto,

    /// <summary>An NVIDIA GPU through its driver.</summary>
    Cuda,

    /// <summary>Any OpenCL device.</summary>
    OpenCl,

    /// <summary>The processor's vector units.</summary>
    Cpu,

    /// <summary>ILGPU's own CPU accelerator: slow, for looking at kernels.</summary>
    Debug,
}
