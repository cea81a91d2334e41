using System.Collections.Immutable;
using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input.Scenarios;

/// <summary>Turns the checked members of a market into the model's records.</summary>
/// <param name="assets">The assets.</param>
/// <param name="history">Prices of the past; null where the model does not follow any.</param>
internal sealed class MarketBinder(ImmutableArray<Asset> assets, PriceHistory? history)
{
    private readonly Dictionary<string, int> indices = assets.Index().ToDictionary(a => a.Item.Id, a => a.Index);

    public Market Bind(CheckedObject m)
    {
        CorrelationMatrix correlation = Matrix(m.Get(MarketShape.Correlation));
        return new Market(correlation)
        {
            Model = BindModel(m, correlation),
            Shocks = m.TryGet(MarketShape.Shocks, out CheckedList<CheckedObject>? shocks) ? [.. shocks.Values.Select(BindShock)] : [],
            Depegs = m.TryGet(MarketShape.Depegs, out CheckedList<CheckedObject>? depegs) ? [.. depegs.Values.Select(BindDepeg)] : [],
            VolatilityMultiplier = m.Get(MarketShape.VolatilityMultiplier),
            CorrelationStress = m.Get(MarketShape.CorrelationStress),
            Antithetic = m.Get(MarketShape.Antithetic),
        };
    }

    /// <summary>A matrix of a file.</summary>
    public static CorrelationMatrix Matrix(CheckedList<CheckedList<double>> rows) =>
        new(rows.Count, [.. rows.Values.SelectMany(r => r.Values)]);

    private PriceModel BindModel(CheckedObject m, CorrelationMatrix correlation) => m.Get(MarketShape.Model) switch
    {
        MarketModel.Gbm => new GbmModel(),
        MarketModel.StudentT => new StudentTModel((int)m.Get(MarketShape.StudentT).Get(StudentTShape.Degrees)),
        MarketModel.JumpDiffusion => JumpBinder.Bind(m.Get(MarketShape.JumpDiffusion), assets),
        MarketModel.Garch => GarchBinder.Bind(m.Get(MarketShape.Garch), assets),
        MarketModel.Heston => HestonBinder.Bind(m.Get(MarketShape.Heston), assets),
        MarketModel.Regime => new RegimeBinder(assets, correlation).Bind(m.Get(MarketShape.Regime)),
        MarketModel.Bootstrap => BindBootstrap(m.Get(MarketShape.Bootstrap)),
        _ => new HistoricalModel(Past, m.Get(MarketShape.Historical).Get(HistoricalShape.NoiseVolatility)),
    };

    private PriceHistory Past => history ?? throw new InvalidOperationException("the model follows prices that were not read");

    private BootstrapModel BindBootstrap(CheckedObject b) => new(Past, b.Get(BootstrapShape.MeanBlockBars), b.Get(BootstrapShape.Recentre));

    private PriceShock BindShock(CheckedObject s) => new(
        indices[s.Get(ShockShape.Asset)], s.Get(ShockShape.AtHours), s.Get(ShockShape.OverHours), s.Get(ShockShape.Change));

    private Depeg BindDepeg(CheckedObject d) => new()
    {
        Asset = indices[d.Get(DepegShape.Asset)],
        AtHours = d.Get(DepegShape.AtHours),
        OverHours = d.Get(DepegShape.OverHours),
        Change = d.Get(DepegShape.Change),
        HoldHours = d.Get(DepegShape.HoldHours),
        RecoveryHalfLifeHours = d.TryGet(DepegShape.RecoveryHalfLifeHours, out double halfLife) ? halfLife : null,
        Scope = d.Get(DepegShape.Scope),
    };
}
