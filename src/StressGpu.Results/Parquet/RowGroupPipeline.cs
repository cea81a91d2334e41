using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.ExceptionServices;

namespace StressGpu.Results;

/// <summary>Encodes and writes full row groups on a thread of its own while the next is filled: two in memory at most.</summary>
internal sealed class RowGroupPipeline : IDisposable
{
    private readonly RunDirectory directory;
    private readonly OutputFile file;
    private readonly Func<ImmutableArray<IColumn>> layout;
    private readonly IReadOnlyDictionary<string, string> metadata;
    private readonly BlockingCollection<RowGroup> full = [];
    private readonly BlockingCollection<RowGroup> free = [];
    private readonly Thread thread;
    private ExceptionDispatchInfo? failure;
    private volatile bool abandoned;
    private bool hasSecond;

    public RowGroupPipeline(
        RunDirectory directory, string name, Func<ImmutableArray<IColumn>> layout, IReadOnlyDictionary<string, string> metadata)
    {
        this.directory = directory;
        this.layout = layout;
        this.metadata = metadata;
        Current = new(layout());
        file = directory.Open(name);
        thread = new(WriteGroups) { IsBackground = true, Name = "write " + name };
        thread.Start();
    }

    /// <summary>The row group to be filled.</summary>
    public RowGroup Current { get; private set; }

    /// <summary>Hands the current row group over and gives an empty one, waiting for it where writing is behind.</summary>
    /// <exception cref="OutputException">An earlier row group could not be written.</exception>
    public void Advance()
    {
        full.Add(Current);
        if (!hasSecond)
        {
            hasSecond = true;
            Current = new(layout());
        }
        else if (free.TryTake(out RowGroup? next, Timeout.Infinite))
        {
            Current = next;
        }
        failure?.Throw();
    }

    /// <summary>Writes what is left and puts the file in its place.</summary>
    /// <exception cref="OutputException">Something could not be written.</exception>
    public OutputRecord Complete()
    {
        if (Current.Rows > 0)
        {
            full.Add(Current);
        }
        full.CompleteAdding();
        thread.Join();
        failure?.Throw();
        return directory.Commit(file);
    }

    public void Dispose()
    {
        if (abandoned)
        {
            return;
        }
        abandoned = true;
        full.CompleteAdding();
        thread.Join();
        file.Dispose();
        full.Dispose();
        free.Dispose();
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Design", "CA1031:Do not catch general exception types", Justification = "Rethrown on the producer's thread.")]
    private void WriteGroups()
    {
        try
        {
            TableWriter table = new(file.Stream, Current.Columns, metadata);
            foreach (RowGroup group in full.GetConsumingEnumerable())
            {
                if (abandoned)
                {
                    return;
                }
                table.Write(group.Columns, group.Rows);
                group.Rows = 0;
                free.Add(group);
            }
            table.Complete();
        }
        catch (Exception fault)
        {
            failure = ExceptionDispatchInfo.Capture(fault);
            free.CompleteAdding();
        }
    }
}
