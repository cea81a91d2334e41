using Spectre.Console;
using Spectre.Console.Rendering;

namespace StressGpu.Cli;

/// <summary>Paths and asset-steps a second.</summary>
internal sealed class RateColumn(long assetStepsPerPath) : ProgressColumn
{
    /// <inheritdoc/>
    protected override bool NoWrap => true;

    /// <inheritdoc/>
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(
            task.Speed is { } speed ? $"{Amounts.Short(speed)} paths/s, {Amounts.Short(speed * assetStepsPerPath)} asset-steps/s" : "");
}
