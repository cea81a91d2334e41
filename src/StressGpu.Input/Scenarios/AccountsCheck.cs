using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Accounts have one source and the venue has the rules that they need.</summary>
internal static class AccountsCheck
{
    public static void Run(CheckedObject book, CheckedObject? venue, int? assetCount, Faults faults)
    {
        bool hasClasses = venue?.Source.Find(VenueShape.MarginClasses.Name) is not null;
        bool hasFiles = book.Source.Find(BookShape.Accounts.Name) is not null;
        if (hasFiles && book.Source.Find(BookShape.SyntheticAccounts.Name) is not null)
        {
            Fault(book, BookShape.SyntheticAccounts, "stands beside accounts, expected one of them (null removes an inherited one)", faults);
        }

        foreach (Member<CheckedObject> source in new[] { BookShape.Accounts, BookShape.SyntheticAccounts })
        {
            if (venue is not null && !hasClasses && book.TryGet(source, out _))
            {
                Fault(book, source, "needs margin classes, expected venue.marginClasses", faults);
            }
        }

        bool hasOptions = venue?.Source.Find(VenueShape.Options.Name) is not null;
        if (venue is not null && !hasOptions && book.TryGet(BookShape.Accounts, out CheckedObject? files)
            && files.TryGet(AccountFilesShape.Options, out _))
        {
            Fault(files, AccountFilesShape.Options, "names options that the venue cannot mark, expected venue.options", faults);
        }

        if (venue is not null && hasClasses && book.TryGet(BookShape.SyntheticAccounts, out CheckedObject? synthetic))
        {
            new SyntheticAccountsCheck(venue, assetCount, faults).Run(synthetic);
        }
    }

    private static void Fault(CheckedObject owner, Member member, string message, Faults faults) =>
        faults.Error(owner.NodeOf(member).Place, owner.PathOf(member), message);
}
