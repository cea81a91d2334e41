namespace StressGpu.Kernels.Layout;

/// <summary>A scenario prepared for the SIMD engine; workers may run on different threads.</summary>
public interface ISimdRun : IDisposable
{
    /// <summary>A worker with its own state, for one thread.</summary>
    ISimdWorker CreateWorker();
}
