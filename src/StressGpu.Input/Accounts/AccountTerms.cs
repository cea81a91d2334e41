using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Input.Accounts;

/// <summary>What a scenario says about accounts; what is faulty there is not checked here.</summary>
/// <param name="AssetIds">Symbols of the assets.</param>
/// <param name="PricesUsd">Start prices by asset, USD; NaN where the scenario's is faulty.</param>
/// <param name="Classes">The margin classes.</param>
/// <param name="HasSurface">Whether options on an asset can be marked, by asset.</param>
internal sealed record AccountTerms(
    ImmutableArray<string> AssetIds, ImmutableArray<double> PricesUsd,
    ImmutableArray<MarginClassTerms> Classes, ImmutableArray<bool> HasSurface)
{
    public static AccountTerms Of(Scenario scenario) => new(
        [.. scenario.Assets.Select(a => a.Id)],
        [.. scenario.Assets.Select(a => a.PriceUsd)],
        [.. scenario.Venue.MarginClasses.Select(c => MarginClassTerms.Of(c, scenario.Assets.Length))],
        [.. Enumerable.Range(0, scenario.Assets.Length).Select(a => scenario.Venue.Options?.Surfaces.Any(s => s.Underlying == a) ?? false)]);

    /// <summary>What to say of a margin class that is not there.</summary>
    public string UnknownClass(string id)
    {
        const int Shown = 16;
        IEnumerable<string> ids = Classes.Select(c => c.Id);
        string help = Spelling.Suggest(id, ids) is { } near ? $" (did you mean \"{near}\"?)" : "";
        string known = string.Join(", ", ids.Take(Shown)) + (Classes.Length > Shown ? ", …" : "");
        return $"is \"{Excerpt.Of(id)}\", which is no margin class of the venue{help}, expected one of {known}";
    }
}
