using System.Collections.Immutable;
using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input.Scenarios;

/// <summary>Turns the checked members of <c>market.garch</c> into the model's records.</summary>
internal static class GarchBinder
{
    public static GarchModel Bind(CheckedObject g, ImmutableArray<Asset> assets) => new(
        g.Get(GarchShape.BarMinutes), g.TryGet(GarchShape.Degrees, out decimal degrees) ? (int)degrees : null,
        [.. assets.Select(a => BindAsset(AssetParameters.Of(g, GarchShape.Assets, AssetGarchShape.Asset, a.Id)))]);

    private static AssetGarch BindAsset(AssetParameters p) => new(
        p.Get(AssetGarchShape.Alpha, GarchShape.Alpha), p.Get(AssetGarchShape.Gamma, GarchShape.Gamma),
        p.Get(AssetGarchShape.Beta, GarchShape.Beta), p.Find(AssetGarchShape.StartVolatility, GarchShape.StartVolatility));
}
