using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StressGpu.Input.Books;
using StressGpu.Input.Tables;
using StressGpu.Model;

namespace StressGpu.Input.Accounts;

/// <summary>Checks and collects the rows of the table of accounts, and finds accounts by name.</summary>
/// <remarks>Accounts with other faults are known too, so that their legs are checked.</remarks>
internal sealed class AccountTable : ITableRows
{
    private readonly TableFields fields;
    private readonly AccountTerms terms;
    private readonly Dictionary<string, int> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> byCharacters;
    private readonly Column<AccountRow> rows = new();
    private readonly List<int> lines = [];
    private AccountRow[] accounts = [];
    private int last;

    public AccountTable(AccountTerms terms, RowFaults faults)
    {
        this.terms = terms;
        fields = new TableFields(AccountColumns.Layout, faults);
        byCharacters = byId.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether every account of the file is here; else legs may name accounts that could not be read.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Reads the table.</summary>
    public void Read(string path, Faults faults)
    {
        IsComplete = TableReader.Read(path, AccountColumns.Layout, this, fields.Faults, faults) && IsComplete;
        accounts = rows.Take();
    }

    /// <summary>Checks one row and adds its account; a second row of an account is a fault and left out.</summary>
    public void Handle(TableRow row)
    {
        ReadOnlySpan<char> id = row.Text(AccountColumns.Account);
        int marginClass = MarginClass(row);
        double cash = fields.Number(row, AccountColumns.Cash);
        if (!IsName(row, id))
        {
            IsComplete = false;
        }
        else if (byCharacters.TryGetValue(id, out int first))
        {
            string name = Excerpt.Of(id.ToString());
            fields.Fault(
                row, AccountColumns.Account, "accounts given twice",
                $"is \"{name}\" like {row.Unit} {lines[first]}, expected every account once");
        }
        else
        {
            string name = id.ToString();
            byId.Add(name, byId.Count);
            rows.Add(new AccountRow(name, marginClass, cash));
            lines.Add(row.Number);
        }
    }

    /// <inheritdoc/>
    public void End()
    {
    }

    /// <summary>Index of the account; -1 where there is none of that name.</summary>
    public int Find(ReadOnlySpan<char> id)
    {
        // Legs are often in the order of their accounts.
        for (int near = last; near < Math.Min(last + 2, accounts.Length); near++)
        {
            if (id.SequenceEqual(accounts[near].Id))
            {
                return last = near;
            }
        }

        return byCharacters.TryGetValue(id, out int found) ? last = found : -1;
    }

    /// <summary>The class of an account; null where either is faulty.</summary>
    public MarginClassTerms? ClassOf(int account) =>
        account < 0 || accounts[account].MarginClass < 0 ? null : terms.Classes[accounts[account].MarginClass];

    /// <summary>The accounts that were read.</summary>
    public ImmutableArray<AccountRow> Accounts => ImmutableCollectionsMarshal.AsImmutableArray(accounts);

    private bool IsName(TableRow row, ReadOnlySpan<char> id)
    {
        if (id.IsEmpty)
        {
            fields.Missing(row, AccountColumns.Account);
            return false;
        }

        bool plain = !id.ContainsAnyInRange('\0', '\u001F');
        if (!plain)
        {
            fields.Refuse(row, AccountColumns.Account, "names with control characters", ", with control characters");
        }

        return plain;
    }

    // -1 where the field is faulty.
    private int MarginClass(TableRow row)
    {
        ReadOnlySpan<char> id = row.Text(AccountColumns.MarginClass);
        for (int i = 0; i < terms.Classes.Length; i++)
        {
            if (id.SequenceEqual(terms.Classes[i].Id))
            {
                return i;
            }
        }

        if (id.IsEmpty)
        {
            fields.Missing(row, AccountColumns.MarginClass);
        }
        else if (fields.Faults.Count("unknown margin classes"))
        {
            fields.Faults.List(row.Number, AccountColumns.Layout[AccountColumns.MarginClass].Name, terms.UnknownClass(id.ToString()));
        }

        return -1;
    }
}
