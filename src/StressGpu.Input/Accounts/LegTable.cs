using System.Collections.Immutable;
using StressGpu.Input.Books;
using StressGpu.Input.Tables;
using StressGpu.Model;

namespace StressGpu.Input.Accounts;

/// <summary>What tables of legs have in common.</summary>
/// <param name="accounts">The accounts.</param>
/// <param name="terms">The scenario.</param>
/// <param name="accountOf">Index of a leg's account.</param>
internal abstract class LegTable<T>(AccountTable accounts, AccountTerms terms, Func<T, int> accountOf) : ITableRows
    where T : struct
{
    private const int AccountColumn = 0;

    private TableFields? fields;

    /// <summary>The legs in the order of their accounts, once read.</summary>
    public ImmutableArray<T> Rows => Legs.Rows;

    protected abstract TableLayout Layout { get; }

    protected AccountTerms Terms => terms;

    protected AssetIndex Assets { get; } = new(terms.AssetIds);

    protected Legs<T> Legs { get; } = new(accountOf);

    protected TableFields Fields => fields!;

    /// <summary>Reads the table where there is one.</summary>
    public void Read(string? path, Faults faults)
    {
        if (path is not null)
        {
            faults.Open(path);
            fields = new TableFields(Layout, new RowFaults(path, faults));
            TableReader.Read(path, Layout, this, fields.Faults, faults);
        }
    }

    public abstract void Handle(TableRow row);

    public virtual void End() => Legs.Sort(accounts.Accounts.Length);

    /// <summary>Index of the row's account; -1 where it is faulty, or the table of accounts is.</summary>
    protected int Account(TableRow row)
    {
        ReadOnlySpan<char> id = row.Text(AccountColumn);
        int account = accounts.Find(id);
        if (id.IsEmpty)
        {
            Fields.Missing(row, AccountColumn);
        }
        else if (account < 0 && accounts.IsComplete)
        {
            Fields.Refuse(row, AccountColumn, "unknown accounts", ", which the table of accounts does not have");
        }

        return account;
    }

    /// <summary>The class of an account; null where either is faulty.</summary>
    protected MarginClassTerms? ClassOf(int account) => accounts.ClassOf(account);

    /// <summary>Refuses a quantity whose value overflows; a start price that is not known is no fault.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">Index of the quantity.</param>
    /// <param name="amount">What must be finite: a value in USD, or in coin.</param>
    protected bool IsSane(TableRow row, int column, double amount)
    {
        bool sane = !double.IsInfinity(amount);
        if (!sane)
        {
            Fields.Fault(row, column, "numbers not finite", $"is too large for the price, expected a finite value");
        }

        return sane;
    }

    /// <summary>The start price of an asset, USD; 1 for the dollar itself.</summary>
    protected double PriceUsd(int asset) => asset == LoanRow.Usd ? 1 : Terms.PricesUsd[asset];

    /// <summary>Refuses a leg that a lending account cannot have.</summary>
    /// <param name="row">The row.</param>
    /// <param name="account">Its account, or -1.</param>
    /// <param name="legs">What the table holds, in the plural.</param>
    protected bool IsNotLending(TableRow row, int account, string legs)
    {
        if (ClassOf(account) is not { IsLending: true } lending)
        {
            return true;
        }

        string name = Excerpt.Of(row.Text(AccountColumn).ToString());
        Fields.Fault(
            row, AccountColumn, $"{legs} of lending accounts",
            $"is \"{name}\" of margin class {lending.Id}, which liquidates by a close factor, expected no {legs} there");
        return false;
    }
}
