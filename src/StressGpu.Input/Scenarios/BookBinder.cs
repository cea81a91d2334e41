using System.Collections.Immutable;
using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input.Scenarios;

/// <summary>Turns the checked members of a book into the model's records.</summary>
/// <param name="classes">The venue's margin classes.</param>
internal sealed class BookBinder(ImmutableArray<MarginClass> classes)
{
    /// <param name="b">The members.</param>
    /// <param name="bookPath">Where the book's file is; null: as the scenario names it.</param>
    /// <param name="tables">Where the accounts' tables are; null: as the scenario names them.</param>
    public BookSource Bind(CheckedObject b, string? bookPath, AccountFiles? tables)
    {
        BookSource source = b.TryGet(BookShape.File, out string? file) ? new FileBook(bookPath ?? file)
            : b.TryGet(BookShape.Synthetic, out CheckedObject? synthetic) ? BindSynthetic(synthetic)
            : new EmptyBook();
        return source with
        {
            Exact = b.Get(BookShape.Exact),
            RungBasisPoints = b.Get(BookShape.RungBasisPoints),
            AccountFiles = b.TryGet(BookShape.Accounts, out CheckedObject? accounts) ? tables ?? BindFiles(accounts) : null,
            SyntheticAccounts = b.TryGet(BookShape.SyntheticAccounts, out CheckedObject? drawn) ? BindSyntheticAccounts(drawn) : null,
            IsolatedAsAccounts = b.Get(BookShape.IsolatedAsAccounts),
        };
    }

    private static SyntheticBook BindSynthetic(CheckedObject b) => new()
    {
        Accounts = (int)b.Get(SyntheticBookShape.Accounts),
        OpenInterestUsd = b.Get(SyntheticBookShape.OpenInterestUsd),
        LongShare = b.Get(SyntheticBookShape.LongShare),
        MedianLeverage = b.Get(SyntheticBookShape.MedianLeverage),
        LeverageSigma = b.Get(SyntheticBookShape.LeverageSigma),
        MaximumLeverage = b.Get(SyntheticBookShape.MaximumLeverage),
        SizeSigma = b.Get(SyntheticBookShape.SizeSigma),
        LeastMarginMultiple = b.Get(SyntheticBookShape.LeastMarginMultiple),
        AssetShares = b.TryGet(SyntheticBookShape.AssetShares, out CheckedList<double>? shares)
            ? [.. shares.Values]
            : ImmutableArray<double>.Empty,
    };

    private static AccountFiles BindFiles(CheckedObject a) => new(
        a.Get(AccountFilesShape.Accounts), Find(a, AccountFilesShape.Collateral), Find(a, AccountFilesShape.Positions),
        Find(a, AccountFilesShape.Loans), Find(a, AccountFilesShape.Options));

    private static string? Find(CheckedObject owner, Member<string> member) => owner.TryGet(member, out string? text) ? text : null;

    private SyntheticAccounts BindSyntheticAccounts(CheckedObject a) => new()
    {
        Cross = (int)a.Get(SyntheticAccountsShape.Cross),
        CrossOpenInterestUsd = a.Get(SyntheticAccountsShape.CrossOpenInterestUsd),
        MeanAssets = a.Get(SyntheticAccountsShape.MeanAssets),
        MedianLeverage = a.Get(SyntheticAccountsShape.MedianLeverage),
        CoinShare = a.Get(SyntheticAccountsShape.CoinShare),
        Borrowers = (int)a.Get(SyntheticAccountsShape.Borrowers),
        DebtUsd = a.Get(SyntheticAccountsShape.DebtUsd),
        MedianHealthFactor = a.Get(SyntheticAccountsShape.MedianHealthFactor),
        OptionAccounts = (int)a.Get(SyntheticAccountsShape.OptionAccounts),
        OptionNotionalUsd = a.Get(SyntheticAccountsShape.OptionNotionalUsd),
        SizeSigma = a.Get(SyntheticAccountsShape.SizeSigma),
        CrossClass = ClassOf(a, SyntheticAccountsShape.CrossClass),
        BorrowerClass = ClassOf(a, SyntheticAccountsShape.BorrowerClass),
        OptionClass = ClassOf(a, SyntheticAccountsShape.OptionClass),
    };

    // The first class stands where none is named: there are no accounts of that kind then.
    private int ClassOf(CheckedObject a, Member<string> member) =>
        Find(a, member) is { } id ? classes.Index().First(c => c.Item.Id == id).Index : 0;
}
