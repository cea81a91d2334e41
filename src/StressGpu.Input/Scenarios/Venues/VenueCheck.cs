using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>What a venue names exists: assets, and a backstop where a margin class relies on it.</summary>
internal static class VenueCheck
{
    public static void Run(CheckedObject venue, ReferenceCheck references, Faults faults)
    {
        references.Asset(venue, VenueShape.InsuranceFundAsset);
        if (venue.TryGet(VenueShape.Options, out CheckedObject? options)
            && options.TryGet(OptionTermsShape.Surfaces, out CheckedList<CheckedObject>? surfaces))
        {
            references.Assets(surfaces, SurfaceShape.Underlying);
        }

        if (!venue.TryGet(VenueShape.MarginClasses, out CheckedList<CheckedObject>? classes))
        {
            return;
        }

        references.Once(classes, MarginClassShape.Id, "a name");
        bool hasBackstop = venue.Source.Find(VenueShape.Backstop.Name) is not null;
        for (int i = 0; i < classes.Count; i++)
        {
            if (classes.TryGet(i, out CheckedObject? marginClass))
            {
                CheckClass(marginClass, hasBackstop, references, faults);
            }
        }
    }

    private static void CheckClass(CheckedObject marginClass, bool hasBackstop, ReferenceCheck references, Faults faults)
    {
        if (marginClass.TryGet(MarginClassShape.Collateral, out CheckedList<CheckedObject>? collateral))
        {
            references.Assets(collateral, CollateralWeightShape.Asset);
        }

        if (!hasBackstop && marginClass.TryGet(MarginClassShape.BackstopShare, out double share) && share > 0)
        {
            faults.Error(
                marginClass.NodeOf(MarginClassShape.BackstopShare).Place, marginClass.PathOf(MarginClassShape.BackstopShare),
                $"is {marginClass.NodeOf(MarginClassShape.BackstopShare).InWords()} without a vault, expected venue.backstop beside it");
        }
    }
}
