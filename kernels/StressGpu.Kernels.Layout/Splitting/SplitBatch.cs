using System.Collections.Immutable;

namespace StressGpu.Kernels.Layout;

/// <summary>A vector of paths of a split run: how they begin, and which levels they reach.</summary>
public sealed class SplitBatch
{
    private readonly PathSnapshot?[] states;
    private readonly int[] rows;

    /// <param name="levels">The levels, reached in this order.</param>
    /// <param name="width">Most paths of a batch.</param>
    public SplitBatch(ImmutableArray<SplitLevel> levels, int width)
    {
        (Levels, Width) = (levels, width);
        states = new PathSnapshot?[levels.Length * width];
        rows = new int[levels.Length * width];
        Starts = [];
    }

    /// <summary>The levels.</summary>
    public ImmutableArray<SplitLevel> Levels { get; }

    /// <summary>Most paths of a batch.</summary>
    public int Width { get; }

    /// <summary>How each path begins, all of them roots or none, branches by step.</summary>
    public BranchStart[] Starts { get; private set; }

    /// <summary>Number of levels reached, by path.</summary>
    public int[] Reached { get; private set; } = [];

    /// <summary>Takes new paths, one to <see cref="Width"/>.</summary>
    public void Begin(BranchStart[] starts)
    {
        Starts = starts;
        Reached = Array.ConvertAll(starts, start => start.Levels);
    }

    /// <summary>Notes the row at whose end a path reached its next level.</summary>
    public void Reach(int path, int row) => rows[Reached[path]++ * Width + path] = row;

    /// <summary>Keeps a path's state before the step after a row for all levels that it reached at that row's end.</summary>
    public void Keep(int path, int row, PathSnapshot state)
    {
        for (int level = Reached[path] - 1; level >= Starts[path].Levels && Row(path, level) == row; level--)
        {
            states[level * Width + path] = state;
        }
    }

    /// <summary>The row at whose end a path reached a level, one of those that it reached itself.</summary>
    public int Row(int path, int level) => rows[level * Width + path];

    /// <summary>The path's state before the step after that row.</summary>
    public PathSnapshot State(int path, int level) => states[level * Width + path]!;
}
