using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of <c>market.jumpDiffusion</c>.</summary>
internal static class JumpDiffusionShape
{
    public static readonly Member<CheckedObject> Common = Members.Optional(
        "common", CommonJumpShape.Shape, "Jumps of the whole market; left out: none.");

    public static readonly Member<CheckedObject> Own = Members.Optional(
        "own", OwnJumpShape.Shape, "Jumps of each asset alone; left out: none.");

    public static readonly Member<CheckedList<CheckedObject>> Assets = Members.Optional(
        "assets", new ListShape<CheckedObject>(AssetJumpShape.Shape, "items, one for an asset", 1, Scenario.AssetLimit),
        "Assets that jump otherwise than common and own say.");

    public static readonly ObjectShape Shape = new(Common, Own, Assets);
}
