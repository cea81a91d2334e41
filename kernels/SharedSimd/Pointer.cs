namespace StressGpu.Kernels;

/// <summary>A view of pinned or native memory: what ArrayView is on a device, at the cost of a pointer.</summary>
internal readonly unsafe struct Pointer<T>(T* first)
    where T : unmanaged
{
    private readonly T* first = first;

    /// <summary>The element at an index; not checked.</summary>
    public ref T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref first[(uint)index];
    }

    /// <summary>The address of an element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T* At(int index) => first + index;
}
