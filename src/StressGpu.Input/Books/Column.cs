namespace StressGpu.Input.Books;

/// <summary>A growing column of values that is handed over without a second copy where it happens to fit.</summary>
internal sealed class Column<T>
    where T : unmanaged
{
    private const int Start = 1024;

    private T[] values = new T[Start];
    private int count;

    public void Add(T value)
    {
        if (count == values.Length)
        {
            Array.Resize(ref values, checked(count * 2));
        }

        values[count++] = value;
    }

    /// <summary>The values; the column is empty afterwards.</summary>
    public T[] Take()
    {
        Array.Resize(ref values, count);
        T[] taken = values;
        (values, count) = ([], 0);
        return taken;
    }
}
