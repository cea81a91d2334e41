using System.Collections.Immutable;
using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input.Scenarios;

/// <summary>Turns the checked members of <c>market.heston</c> into the model's records.</summary>
internal static class HestonBinder
{
    public static HestonModel Bind(CheckedObject h, ImmutableArray<Asset> assets) =>
        new([.. assets.Select(a => BindAsset(AssetParameters.Of(h, HestonShape.Assets, AssetHestonShape.Asset, a.Id)))]);

    private static AssetHeston BindAsset(AssetParameters p) => new(
        p.Get(AssetHestonShape.MeanReversionPerYear, HestonShape.MeanReversionPerYear),
        p.Get(AssetHestonShape.VolatilityOfVolatility, HestonShape.VolatilityOfVolatility),
        p.Get(AssetHestonShape.SpotVarianceCorrelation, HestonShape.SpotVarianceCorrelation),
        p.Find(AssetHestonShape.StartVolatility, HestonShape.StartVolatility));
}
