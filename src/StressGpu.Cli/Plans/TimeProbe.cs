using StressGpu.Engine;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>Estimates how long a run's simulation takes by simulating a little of it.</summary>
internal sealed class TimeProbe(TimeProvider clock)
{
    private const double EnoughSeconds = 0.25;
    private const double WarmSeconds = 1;
    private const int Growth = 4;

    // Of the paths that the machine holds at once: enough for every thread of a processor to have a share.
    private const int FirstMultiple = 16;

    /// <summary>
    /// Seconds for a number of paths. Ever larger probes run until the machine's code is compiled and optimised and one probe
    /// takes long enough to be measured; a slow machine gets by with one.
    /// </summary>
    public double Seconds(IPathExecutor executor, long paths, CancellationToken cancellation)
    {
        long start = clock.GetTimestamp();
        for (long count = Math.Min(PathBlock.Size, FirstMultiple * executor.StatePaths); ; count *= Growth)
        {
            count = Math.Min(count, paths);
            long began = clock.GetTimestamp();
            executor.Run(new PathRange(0, count), _ => { }, null, cancellation);
            double seconds = clock.GetElapsedTime(began).TotalSeconds;
            bool isWarm = clock.GetElapsedTime(start).TotalSeconds >= WarmSeconds;
            if (count == paths || (isWarm && seconds >= EnoughSeconds))
            {
                return seconds * paths / count;
            }
        }
    }
}
