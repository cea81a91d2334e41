using StressGpu.Input.Shapes;
using static System.FormattableString;

namespace StressGpu.Input.Scenarios;

/// <summary>Funds of assets: their shares add up, and nothing spans assets.</summary>
internal static class FundSplitCheck
{
    private const double Tolerance = 1e-9;

    public static void Run(CheckedObject venue, CheckContext context)
    {
        if (!venue.TryGet(VenueShape.FundSplit, out FundSplit split))
        {
            return;
        }

        if (split == FundSplit.PerAsset)
        {
            CheckShares(venue, context);
            CheckAccounts(venue, context);
            return;
        }

        foreach ((_, CheckedObject asset) in context.KnownAssets)
        {
            if (asset.Has(AssetShape.InsuranceFundShare))
            {
                context.Faults.Error(asset, AssetShape.InsuranceFundShare,
                    "belongs to funds of assets, expected \"fundSplit\": \"perAsset\" in venue");
            }
        }
    }

    private static void CheckShares(CheckedObject venue, CheckContext context)
    {
        double sum = 0;
        int silent = 0;
        foreach ((_, CheckedObject asset) in context.KnownAssets)
        {
            bool given = asset.TryGet(AssetShape.InsuranceFundShare, out double share);
            sum += given ? share : 0;
            silent += given ? 0 : 1;
        }

        if (sum > 1 + Tolerance || (silent == 0 && sum < 1 - Tolerance))
        {
            string expected = silent == 0 ? "1" : "at most 1";
            context.Faults.Error(venue, VenueShape.FundSplit, Invariant(
                $"divides the fund by insuranceFundShare, which adds up to {sum:G6} over the assets, expected {expected}"));
        }
    }

    private static void CheckAccounts(CheckedObject venue, CheckContext context)
    {
        if (AccountsInBook.Member(context) is { } spanning)
        {
            context.Faults.Error(venue, VenueShape.FundSplit,
                $"is \"perAsset\" beside {spanning}, whose losses span assets, expected \"shared\" or a book of isolated positions only");
        }

        if (venue.Has(VenueShape.InsuranceFundAsset))
        {
            context.Faults.Error(venue, VenueShape.InsuranceFundAsset,
                "stands beside funds of assets, which are held in USD, expected it to be left out or \"fundSplit\": \"shared\"");
        }
    }
}
