using System.Globalization;
using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input.Scenarios;

/// <summary>Each kind of drawn accounts has a size and a margin class that suits it.</summary>
/// <param name="venue">The venue.</param>
/// <param name="assetCount">Number of assets; null where they are faulty.</param>
/// <param name="faults">Takes what is wrong.</param>
internal sealed class SyntheticAccountsCheck(CheckedObject venue, int? assetCount, Faults faults)
{
    public void Run(CheckedObject synthetic)
    {
        Check(synthetic, SyntheticAccountsShape.Cross, SyntheticAccountsShape.CrossOpenInterestUsd, SyntheticAccountsShape.CrossClass);
        Check(synthetic, SyntheticAccountsShape.Borrowers, SyntheticAccountsShape.DebtUsd, SyntheticAccountsShape.BorrowerClass);
        Check(synthetic, SyntheticAccountsShape.OptionAccounts, SyntheticAccountsShape.OptionNotionalUsd, SyntheticAccountsShape.OptionClass);
        if (assetCount is { } count && IsDrawn(synthetic, SyntheticAccountsShape.Cross)
            && synthetic.TryGet(SyntheticAccountsShape.MeanAssets, out double mean) && mean > count)
        {
            Fault(
                synthetic, SyntheticAccountsShape.MeanAssets,
                string.Create(CultureInfo.InvariantCulture, $"is {mean}, expected at most the number of assets, {count}"));
        }

        if (IsDrawn(synthetic, SyntheticAccountsShape.OptionAccounts) && venue.Source.Find(VenueShape.Options.Name) is null)
        {
            Fault(synthetic, SyntheticAccountsShape.OptionAccounts, "hold options that the venue cannot mark, expected venue.options");
        }
    }

    private static bool IsDrawn(CheckedObject synthetic, Member<decimal> count) => synthetic.TryGet(count, out decimal number) && number > 0;

    private void Check(CheckedObject synthetic, Member<decimal> count, Member<double> size, Member<string> classMember)
    {
        bool isNamed = synthetic.TryGet(classMember, out string? id);
        if (isNamed)
        {
            CheckClass(synthetic, classMember, id!);
        }

        if (!IsDrawn(synthetic, count))
        {
            return;
        }

        if (!isNamed && synthetic.Source.Find(classMember.Name) is null)
        {
            Fault(synthetic, classMember, $"is missing beside {count.Name}, expected the id of a margin class");
        }

        if (synthetic.TryGet(size, out double usd) && usd == 0)
        {
            Fault(synthetic, size, $"is 0 beside {count.Name}, expected a number over 0 (USD)");
        }
    }

    private void CheckClass(CheckedObject synthetic, Member<string> member, string id)
    {
        if (!venue.TryGet(VenueShape.MarginClasses, out CheckedList<CheckedObject>? classes) || !classes.IsComplete)
        {
            return;
        }

        List<string> ids = [.. classes.Values.Select(c => c.TryGet(MarginClassShape.Id, out string? name) ? name : "")];
        int index = ids.IndexOf(id);
        if (index < 0)
        {
            string help = Spelling.Suggest(id, ids) is { } near ? $" (did you mean \"{near}\"?)" : "";
            Fault(synthetic, member, $"is \"{id}\", which is no margin class of the venue{help}, expected one of {string.Join(", ", ids)}");
        }
        else if (member != SyntheticAccountsShape.BorrowerClass
            && classes.Values.ElementAt(index).TryGet(MarginClassShape.Liquidation, out LiquidationRule rule)
            && rule == LiquidationRule.CloseFactor)
        {
            Fault(synthetic, member, $"is \"{id}\", which liquidates by a close factor, expected a class that can hold perpetuals and options");
        }
    }

    private void Fault(CheckedObject synthetic, Member member, string message) =>
        faults.Error(synthetic.NodeOf(member).Place, synthetic.PathOf(member), message);
}
