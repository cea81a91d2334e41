using StressGpu.Kernels.Layout;
using StressGpu.Statistics;

namespace StressGpu.Engine;

/// <summary>One thread's worker that simulates any paths again and attributes them.</summary>
internal sealed class PathRecorder : IDisposable
{
    private readonly ISimdWorker worker;
    private readonly PathEvents[] events;
    private readonly double[] columns;

    public PathRecorder(ISimdRun run)
    {
        worker = run.CreateWorker();
        events = [.. Enumerable.Range(0, worker.Width).Select(_ => new PathEvents())];
        columns = new double[ResultColumn.Count * worker.Width];
    }

    /// <summary>Paths of a vector.</summary>
    public int Width => worker.Width;

    /// <summary>The losses of each path, in order; at most a vector of paths.</summary>
    public PathLosses[] Attribute(ReadOnlySpan<long> paths)
    {
        worker.Record(paths, columns, events.AsSpan(0, paths.Length));
        var losses = new PathLosses[paths.Length];
        for (int path = 0; path < losses.Length; path++)
        {
            int lane = path;
            losses[path] = PathAttribution.Of(events[path], column => columns[column * worker.Width + lane]);
        }

        return losses;
    }

    public void Dispose() => worker.Dispose();
}
