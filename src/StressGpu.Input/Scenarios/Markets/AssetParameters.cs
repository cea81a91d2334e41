using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>A model's parameters for one asset: its own where it has some, else those of all.</summary>
/// <param name="All">The object that says what holds for all assets.</param>
/// <param name="Own">The item of the asset; null: it has none.</param>
internal readonly record struct AssetParameters(CheckedObject All, CheckedObject? Own)
{
    /// <summary>The parameter; null where it is left out or faulty.</summary>
    public double? Find(Member<double> own, Member<double> all) =>
        Own is not null && Own.TryGet(own, out double its) ? its : All.TryGet(all, out double theirs) ? theirs : null;

    /// <summary>The parameter, once no fault was found and it is not optional for all.</summary>
    public double Get(Member<double> own, Member<double> all) => Find(own, all) ?? All.Get(all);

    /// <summary>Where the parameter stands, for faults; the asset's item where that says anything at all.</summary>
    public (CheckedObject Owner, Member Member) Place(Member own, Member all) => Own is null ? (All, all) : (Own, own);

    /// <summary>The item of an asset in a list of them.</summary>
    /// <param name="model">The model's object.</param>
    /// <param name="list">Its list.</param>
    /// <param name="asset">The member of an item that names the asset.</param>
    /// <param name="id">The asset.</param>
    public static AssetParameters Of(CheckedObject model, Member<CheckedList<CheckedObject>> list, Member<string> asset, string id) => new(
        model,
        model.TryGet(list, out CheckedList<CheckedObject>? items)
            ? items.Known.FirstOrDefault(i => i.TryGet(asset, out string? named) && named == id)
            : null);
}
