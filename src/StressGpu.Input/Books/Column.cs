namespace StressGpu.Input.Books;

/// <summary>A growing column of values, kept in blocks so that growing leaves no garbage behind.</summary>
internal sealed class Column<T>
    where T : struct
{
    private const int BlockSize = 1 << 18;

    private readonly Queue<T[]> full = new();
    private T[] block = [];
    private int used;

    public void Add(T value)
    {
        if (used == block.Length)
        {
            if (used > 0)
            {
                full.Enqueue(block);
            }

            (block, used) = (new T[BlockSize], 0);
        }

        block[used++] = value;
    }

    /// <summary>The values; the column is empty afterwards.</summary>
    public T[] Take()
    {
        T[] all = new T[checked(full.Count * BlockSize + used)];
        int at = 0;
        while (full.TryDequeue(out T[]? each))
        {
            each.CopyTo(all, at);
            at += BlockSize;
        }

        block.AsSpan(0, used).CopyTo(all.AsSpan(at));
        (block, used) = ([], 0);
        return all;
    }
}
