using System.Collections.Immutable;
using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input.Scenarios;

/// <summary>Turns the checked members of <c>market.jumpDiffusion</c> into the model's records.</summary>
internal static class JumpBinder
{
    public static JumpDiffusionModel Bind(CheckedObject j, ImmutableArray<Asset> assets)
    {
        CheckedObject? common = j.TryGet(JumpDiffusionShape.Common, out CheckedObject? all) ? all : null;
        CheckedObject? own = j.TryGet(JumpDiffusionShape.Own, out CheckedObject? each) ? each : null;
        return new JumpDiffusionModel(
            common?.Get(CommonJumpShape.IntensityPerYear) ?? 0, common?.Get(CommonJumpShape.SharedPart) ?? 1,
            [.. assets.Select(a => BindAsset(AssetParameters.Of(j, JumpDiffusionShape.Assets, AssetJumpShape.Asset, a.Id).Own, common, own))]);
    }

    private static AssetJumps BindAsset(CheckedObject? item, CheckedObject? common, CheckedObject? own) => new(
        Find(item, AssetJumpShape.CommonMeanLogSize, common, CommonJumpShape.MeanLogSize),
        Find(item, AssetJumpShape.CommonLogSizeVolatility, common, CommonJumpShape.LogSizeVolatility),
        Find(item, AssetJumpShape.IntensityPerYear, own, OwnJumpShape.IntensityPerYear),
        Find(item, AssetJumpShape.MeanLogSize, own, OwnJumpShape.MeanLogSize),
        Find(item, AssetJumpShape.LogSizeVolatility, own, OwnJumpShape.LogSizeVolatility));

    // 0 where there are no jumps of the kind.
    private static double Find(CheckedObject? item, Member<double> itemMember, CheckedObject? all, Member<double> member) =>
        item is not null && item.TryGet(itemMember, out double its) ? its : all?.Get(member) ?? 0;
}
