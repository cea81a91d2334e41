using System.Collections.Immutable;
using StressGpu.Input.Books;
using StressGpu.Input.Tables;
using StressGpu.Model;

namespace StressGpu.Input;

/// <summary>Writes books of isolated positions, in the layout that <see cref="BookReader"/> reads.</summary>
public static class BookWriter
{
    /// <summary>
    /// Writes Parquet where the name ends in <c>.parquet</c>, gzipped CSV where it ends in <c>.gz</c>, else CSV. The file appears
    /// whole or not at all and replaces an existing one. Numbers are written to round-trip.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="book">The positions.</param>
    /// <param name="assets">The assets that the book's indices refer to.</param>
    /// <param name="accounts">Name of each position's account; null names them <c>A0000001</c> and so on.</param>
    /// <exception cref="IOException">The disk is full or the folder missing.</exception>
    /// <exception cref="UnauthorizedAccessException">No permission.</exception>
    public static void Write(
        string path, PositionBook book, ImmutableArray<Asset> assets, IReadOnlyList<string>? accounts = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(book);
        if (accounts is not null)
        {
            ArgumentOutOfRangeException.ThrowIfNotEqual(accounts.Count, book.Count, nameof(accounts));
        }

        TableWriter.Write(path, new NamedBook(book, [.. assets.Select(a => a.Id)], accounts));
    }
}
