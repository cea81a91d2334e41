using System.Collections.Immutable;
using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input.Scenarios;

/// <summary>The files that a scenario's book names, as far as they were found.</summary>
/// <param name="Book">Isolated positions.</param>
/// <param name="Tables">Tables of accounts in the order of <see cref="Members"/>; null where one is not named or not found.</param>
internal sealed record BookFiles(BookFile? Book, ImmutableArray<BookFile?> Tables)
{
    private static readonly ImmutableArray<(Member<string> Member, InputRole Role)> Members =
    [
        (AccountFilesShape.Accounts, InputRole.Accounts), (AccountFilesShape.Collateral, InputRole.Collateral),
        (AccountFilesShape.Positions, InputRole.Positions), (AccountFilesShape.Loans, InputRole.Loans),
        (AccountFilesShape.Options, InputRole.Options),
    ];

    public static BookFiles None { get; } = new(null, []);

    /// <summary>Every file that was found.</summary>
    public IEnumerable<InputFile> Inputs => Tables.Prepend(Book).Where(f => f is not null).Select(f => f!.Input);

    /// <summary>Paths of the tables as diagnostics show them; null where there are no accounts.</summary>
    public AccountFiles? ShownTables => Paths(f => f.Shown);

    /// <summary>Absolute paths of the tables; null where there are no accounts.</summary>
    public AccountFiles? FullTables => Paths(f => f.Input.Path);

    public static BookFiles Of(CheckedObject scenario, Faults faults)
    {
        if (!scenario.TryGet(ScenarioShape.Book, out CheckedObject? book))
        {
            return None;
        }

        BookFile? file = BookFile.Of(book, BookShape.File, InputRole.Book, faults);
        return book.TryGet(BookShape.Accounts, out CheckedObject? accounts)
            ? new BookFiles(file, [.. Members.Select(m => BookFile.Of(accounts, m.Member, m.Role, faults))])
            : new BookFiles(file, []);
    }

    private AccountFiles? Paths(Func<BookFile, string> pathOf)
    {
        string?[] paths = [.. Tables.Select(f => f is null ? null : pathOf(f))];
        return paths is [{ } accounts, ..] ? new AccountFiles(accounts, paths[1], paths[2], paths[3], paths[4]) : null;
    }
}
