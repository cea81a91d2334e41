using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StressGpu.Input.Books;

namespace StressGpu.Input.Accounts;

/// <summary>Legs as they come, and then in the order of their accounts.</summary>
/// <param name="accountOf">Index of a leg's account.</param>
internal sealed class Legs<T>(Func<T, int> accountOf)
    where T : struct
{
    private readonly Column<T> rowColumn = new();
    private readonly Column<int> lineColumn = new();
    private T[] rows = [];

    /// <summary>Lines of the sorted legs.</summary>
    public int[] Lines { get; private set; } = [];

    /// <summary>The legs, once sorted.</summary>
    public ImmutableArray<T> Rows => ImmutableCollectionsMarshal.AsImmutableArray(rows);

    public void Add(T row, int line)
    {
        rowColumn.Add(row);
        lineColumn.Add(line);
    }

    /// <summary>Sorts by account; legs of an account stay in the order of the table.</summary>
    /// <param name="accounts">Number of accounts.</param>
    public void Sort(int accounts)
    {
        (rows, Lines) = (rowColumn.Take(), lineColumn.Take());
        int[] next = new int[accounts + 1];
        bool sorted = true;
        for (int i = 0; i < rows.Length; i++)
        {
            int account = accountOf(rows[i]);
            sorted &= i == 0 || account >= accountOf(rows[i - 1]);
            next[account + 1]++;
        }

        if (!sorted)
        {
            Scatter(next);
        }
    }

    // A counting sort; next[a + 1] holds the number of legs of account a.
    private void Scatter(int[] next)
    {
        for (int a = 1; a < next.Length; a++)
        {
            next[a] += next[a - 1];
        }

        T[] sortedRows = new T[rows.Length];
        int[] sortedLines = new int[rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            int to = next[accountOf(rows[i])]++;
            (sortedRows[to], sortedLines[to]) = (rows[i], Lines[i]);
        }

        (rows, Lines) = (sortedRows, sortedLines);
    }
}
