using StressGpu.Engine;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>Estimates how long a run's simulation takes by simulating a little of it.</summary>
internal sealed class TimeProbe(TimeProvider clock)
{
    private const double EnoughSeconds = 0.25;
    private const int Growth = 4;

    /// <summary>
    /// Seconds for a number of paths. Ever larger probes run until one takes long enough to be told from start-up.
    /// </summary>
    public double Seconds(IPathExecutor executor, long paths, CancellationToken cancellation)
    {
        for (long count = PathBlock.Size; ; count *= Growth)
        {
            count = Math.Min(count, paths);
            long began = clock.GetTimestamp();
            executor.Run(new PathRange(0, count), _ => { }, null, cancellation);
            double seconds = clock.GetElapsedTime(began).TotalSeconds;
            if (seconds >= EnoughSeconds || count == paths)
            {
                return seconds * paths / count;
            }
        }
    }
}
