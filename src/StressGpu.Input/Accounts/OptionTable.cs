using System.Collections.Immutable;
using StressGpu.Input.Tables;
using StressGpu.Model;

namespace StressGpu.Input.Accounts;

/// <summary>Checks and collects the rows of the table of options.</summary>
internal sealed class OptionTable(AccountTable accounts, AccountTerms terms)
    : LegTable<OptionRow>(accounts, terms, static row => row.Account)
{
    private readonly Dictionary<OptionInstrument, int> series = [];

    private readonly ImmutableArray<OptionInstrument>.Builder instruments = ImmutableArray.CreateBuilder<OptionInstrument>();

    /// <summary>The series that the rows name, in the order of their first row.</summary>
    public ImmutableArray<OptionInstrument> Instruments => instruments.ToImmutable();

    protected override TableLayout Layout => OptionColumns.Layout;

    public override void Handle(TableRow row)
    {
        int account = Account(row);
        short underlying = Fields.Asset(row, OptionColumns.Underlying, Assets);
        OptionKind? kind = Fields.Choice(row, OptionColumns.Kind, Words<OptionKind>.All);
        double strike = Fields.Number(row, OptionColumns.Strike);
        double expiry = Fields.Number(row, OptionColumns.Expiry);
        Side? side = Fields.Choice(row, OptionColumns.Side, Words<Side>.All);
        double quantity = Fields.Number(row, OptionColumns.Quantity);
        bool fits = IsNotLending(row, account, "options");
        fits &= HasSurface(row, underlying);
        fits &= TryBarrier(row, kind, underlying, out double barrier);
        if (fits && account >= 0 && underlying >= 0 && kind is { } known && strike > 0 && expiry > 0 && side is { } s && quantity > 0
            && IsSane(row, OptionColumns.Quantity, quantity * double.MaxNumber(strike, PriceUsd(underlying))))
        {
            int index = IndexOf(new OptionInstrument(underlying, known, strike, expiry, barrier));
            Legs.Add(new OptionRow(account, index, s == Side.Long ? quantity : -quantity), row.Number);
        }
    }

    private int IndexOf(OptionInstrument instrument)
    {
        if (!series.TryGetValue(instrument, out int index))
        {
            index = instruments.Count;
            series.Add(instrument, index);
            instruments.Add(instrument);
        }

        return index;
    }

    private bool HasSurface(TableRow row, short underlying)
    {
        bool has = underlying < 0 || Terms.HasSurface[underlying];
        if (!has)
        {
            Fields.Fault(
                row, OptionColumns.Underlying, "options without a surface",
                $"is \"{Terms.AssetIds[underlying]}\", which has no surface, expected one in venue.options");
        }

        return has;
    }

    private bool TryBarrier(TableRow row, OptionKind? kind, short underlying, out double barrier)
    {
        barrier = 0;
        if (kind is not { } known)
        {
            return false;
        }

        bool isGiven = !row.Text(OptionColumns.Barrier).IsEmpty;
        if (!IsBarrier(known))
        {
            if (isGiven)
            {
                string given = Excerpt.Of(row.Text(OptionColumns.Barrier).ToString());
                Fields.Fault(
                    row, OptionColumns.Barrier, "barriers of plain options",
                    $"is {given} for a {Words<OptionKind>.All.Of(known)}, which has no barrier, expected an empty field");
            }

            return !isGiven;
        }

        if (!isGiven)
        {
            Fields.Missing(row, OptionColumns.Barrier);
            return false;
        }

        barrier = Fields.Number(row, OptionColumns.Barrier);
        return barrier > 0 && IsBeyondStart(row, known, underlying, barrier);
    }

    private bool IsBeyondStart(TableRow row, OptionKind kind, short underlying, double barrier)
    {
        double price = underlying < 0 ? double.NaN : Terms.PricesUsd[underlying];
        bool down = kind is OptionKind.DownAndOutCall or OptionKind.DownAndOutPut;
        bool wrong = down ? barrier >= price : barrier <= price;
        if (wrong)
        {
            string word = Words<OptionKind>.All.Of(kind);
            Fields.Fault(
                row, OptionColumns.Barrier, "barriers on the wrong side",
                $"is {barrier} for a {word}, expected {(down ? "less" : "more")} than the start price of {price}");
        }

        return !wrong;
    }

    private static bool IsBarrier(OptionKind kind) => kind is OptionKind.DownAndOutCall or OptionKind.DownAndOutPut
        or OptionKind.UpAndOutCall or OptionKind.UpAndOutPut;
}
