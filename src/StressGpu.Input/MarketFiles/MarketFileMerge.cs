using System.Collections.Immutable;
using System.Text.Json;
using StressGpu.Input.Json;
using StressGpu.Input.Scenarios;

namespace StressGpu.Input.MarketFiles;

/// <summary>Takes from a market file what a scenario does not say otherwise: assets by symbol, matrices in the scenario's order.</summary>
internal sealed class MarketFileMerge
{
    private const string Regime = "regime";

    private static readonly string[] ModelMembers = ["studentT", "jumpDiffusion", "garch", "heston", Regime, "bootstrap", "historical"];

    private readonly SourceNode scenario;
    private readonly MarketFile file;
    private readonly Faults faults;
    private readonly ImmutableArray<string> wanted;

    private MarketFileMerge(SourceNode scenario, MarketFile file, Faults faults)
    {
        (this.scenario, this.file, this.faults) = (scenario, file, faults);
        wanted = [.. (scenario.Find(MarketFile.Assets)?.Value.Items ?? []).Select(MarketFile.IdOf)];
    }

    /// <summary>The scenario with the members of its market file; places stay those of the files.</summary>
    public static SourceNode Over(SourceNode scenario, MarketFile file, Faults faults) => new MarketFileMerge(scenario, file, faults).Merged();

    private SourceNode Merged()
    {
        SourceNode merged = scenario;
        SourceMember market = scenario.Find("market")!;
        if (file.Root.Find("market")?.Value is { } calibrated)
        {
            merged = merged.With(market with { Value = SourceMerge.Over(Market(calibrated, market.Value), market.Value) });
        }

        if (scenario.Find(MarketFile.Assets) is { Value.Kind: JsonValueKind.Array } assets)
        {
            merged = merged.With(assets with
            {
                Value = new SourceNode(assets.Value.Place, JsonValueKind.Array) { Items = [.. assets.Value.Items.Select(Asset)] },
            });
        }

        return file.Root.Find("liquidity") is not { } liquidity ? merged : merged.With(
            merged.Find("liquidity") is { } own ? own with { Value = SourceMerge.Over(liquidity.Value, own.Value) } : liquidity);
    }

    private SourceNode Asset(SourceNode own) =>
        file.Root.Find(MarketFile.Assets)?.Value.Items.FirstOrDefault(a => MarketFile.IdOf(a) == MarketFile.IdOf(own)) is { } calibrated
            ? SourceMerge.Over(calibrated, own)
            : own;

    // Without the objects of other models, if the scenario chose one of its own.
    private SourceNode Market(SourceNode calibrated, SourceNode own)
    {
        SourceNode? chosen = own.Find("model")?.Value;
        SourceNode? fitted = calibrated.Find("model")?.Value;
        string model = (chosen ?? fitted)?.Text ?? "";
        if (chosen is not null && fitted is not null && chosen.Text != fitted.Text)
        {
            faults.Warning(
                chosen.Place, "market.model",
                $"is \"{Excerpt.Of(chosen.Text)}\", the market file was calibrated as \"{Excerpt.Of(fitted.Text)}\": volatilities and correlations are taken, parameters of that model are not");
        }

        SourceNode taken = calibrated;
        foreach (string other in ModelMembers.Where(m => m != model))
        {
            taken = taken.Without(other);
        }

        // Regimes have lists by asset too.
        if (own.Find("correlation") is null || (model == Regime && own.Find(Regime) is null))
        {
            ReportUnknown();
        }

        return InOrder(taken);
    }

    private void ReportUnknown()
    {
        ImmutableArray<string> ids = file.Ids;
        foreach (SourceNode asset in scenario.Find(MarketFile.Assets)?.Value.Items ?? [])
        {
            string id = MarketFile.IdOf(asset);
            if (id.Length > 0 && !ids.Contains(id))
            {
                faults.Error(
                    asset.Find(MarketFile.Id)!.Value.Place, "",
                    $"has the asset {id}, which the market file {file.Root.Place.File} does not (it has {string.Join(", ", ids)}): calibrate it too, or give market.correlation");
            }
        }
    }

    // Lists and matrices by asset in the scenario's order; lists of objects that name an asset without those of others.
    private SourceNode InOrder(SourceNode node) => node.Kind switch
    {
        JsonValueKind.Object => new SourceNode(node.Place, JsonValueKind.Object)
        {
            Members = [.. node.Members.Select(m => m with { Value = InOrder(m) })],
        },
        JsonValueKind.Array => new SourceNode(node.Place, JsonValueKind.Array) { Items = [.. node.Items.Select(InOrder)] },
        _ => node,
    };

    private SourceNode InOrder(SourceMember member) => member switch
    {
        { Name: "correlation", Value.Kind: JsonValueKind.Array } => Taken(
            member.Value, (row, own) => Taken(row, (entry, other) => entry ?? Number(row is null ? member.Value : row, own == other ? "1" : "0"))),
        { Name: "annualVolatilities" or "annualDrifts", Value.Kind: JsonValueKind.Array } => Taken(
            member.Value, (entry, _) => entry ?? Number(member.Value, "0")),
        { Name: MarketFile.Assets or "files", Value.Kind: JsonValueKind.Array } => new SourceNode(member.Value.Place, JsonValueKind.Array)
        {
            Items = [.. member.Value.Items.Where(i => i.Find("asset")?.Value is not { } named || wanted.Contains(named.Text))],
        },
        _ => InOrder(member.Value),
    };

    // A list of another length than the file's assets stays as it is: the check of the list reports it. An asset that the file lacks, which is
    // reported, has none, so that nothing else is reported of it.
    private SourceNode Taken(SourceNode? list, Func<SourceNode?, string, SourceNode> each)
    {
        ImmutableArray<string> ids = file.Ids;
        if (list is not null && (list.Kind != JsonValueKind.Array || list.Items.Length != ids.Length))
        {
            return list;
        }

        SourceNode? Of(string id) => list is not null && ids.IndexOf(id) is var at and >= 0 ? list.Items[at] : null;
        return new SourceNode(list?.Place ?? file.Root.Place, JsonValueKind.Array) { Items = [.. wanted.Select(w => each(Of(w), w))] };
    }

    private static SourceNode Number(SourceNode near, string text) => new(near.Place, JsonValueKind.Number, text);
}
