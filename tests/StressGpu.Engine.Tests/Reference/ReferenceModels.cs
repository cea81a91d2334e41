using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference;

/// <summary>Every price model of decision 0010: log returns of a step by asset, called with the steps in order.</summary>
internal static class ReferenceModels
{
    private const uint Second = 0x80000000, OfStep = 0x80010000, Chi = 0x80010001, OwnJump = 0x80020000;

    public static Func<int, double[]> Of(Scenario scenario, ReferenceDraws draws) => scenario.Market.Model switch
    {
        GbmModel => step => Gbm(scenario, Driving(scenario, draws, step)),
        StudentTModel t => step => Gbm(scenario, [.. Driving(scenario, draws, step).Select(w => w * Fat(draws, step, t.DegreesOfFreedom))]),
        JumpDiffusionModel jumps => step => Jumps(scenario, draws, jumps, step),
        GarchModel garch => ReferenceGarch.Of(scenario, garch, step => Driving(scenario, draws, step), step => Fat(draws, step, garch.DegreesOfFreedom!.Value)),
        HestonModel heston => Heston(scenario, draws, heston),
        RegimeModel regimes => Regimes(scenario, draws, regimes),
        BootstrapModel bootstrap => ReferenceBootstrap.Of(scenario, bootstrap, draws),
        _ => throw new NotSupportedException(),
    };

    /// <summary>sqrt((nu - 2)/chi2).</summary>
    private static double Fat(ReferenceDraws draws, int step, int nu)
    {
        uint[] words = [.. Enumerable.Range(0, nu / 8 + 2).SelectMany(block => draws.Words(step, Chi + (uint)block))];
        double chi = -2 * words.Take(nu / 2).Sum(word => Math.Log(ReferenceDraws.Unit(word)));
        int next = (nu / 2 + 1) / 2 * 2;
        double normal = draws.Pair(words[next], words[next + 1])[0];
        return Math.Sqrt((nu - 2) / (chi + (nu % 2 == 1 ? normal * normal : 0)));
    }

    private static double[] Driving(Scenario scenario, ReferenceDraws draws, int step) =>
        ReferenceMarket.Correlated(scenario, scenario.Market.Correlation, draws.OfAssets(step, 0));

    private static double[] Gbm(Scenario scenario, double[] driving) => [.. scenario.Assets.Select((asset, index) =>
    {
        double sigma = scenario.Market.VolatilityMultiplier * asset.AnnualVolatility;
        double dt = scenario.Horizon.StepYears;
        return (asset.AnnualDrift - sigma * sigma / 2) * dt + sigma * Math.Sqrt(dt) * driving[index];
    })];

    private static double[] Jumps(Scenario scenario, ReferenceDraws draws, JumpDiffusionModel model, int step)
    {
        double dt = scenario.Horizon.StepYears;
        double m = scenario.Market.VolatilityMultiplier;
        uint[] words = draws.Words(step, OfStep);
        int common = Poisson(model.CommonIntensityPerYear * dt, words[0]);
        double total = model.Assets.Sum(a => a.IntensityPerYear);
        uint[] picks = [.. Enumerable.Range(0, Poisson(total * dt, words[1])).Select(j => draws.Words(step, OwnJump + (uint)j)[0])];
        int[] owners = [.. picks.Select(word => Interval([.. model.Assets.Select(a => a.IntensityPerYear / total)], word))];
        double shared = draws.Pair(words[2], words[3])[0];
        double[] second = draws.OfAssets(step, Second);
        return [.. Gbm(scenario, Driving(scenario, draws, step)).Select((r, a) =>
        {
            AssetJumps jumps = model.Assets[a];
            (double s, double own) = (m * jumps.CommonLogSizeVolatility, m * jumps.LogSizeVolatility);
            int count = owners.Count(owner => owner == a);
            double compensator = model.CommonIntensityPerYear * (Math.Exp(jumps.CommonMeanLogSize + s * s / 2) - 1)
                + jumps.IntensityPerYear * (Math.Exp(jumps.MeanLogSize + own * own / 2) - 1);
            return r - compensator * dt + common * jumps.CommonMeanLogSize + count * jumps.MeanLogSize
                + s * Math.Sqrt(common * model.SharedPart) * shared
                + Math.Sqrt(common * s * s * (1 - model.SharedPart) + count * own * own) * second[a];
        })];
    }

    private static Func<int, double[]> Heston(Scenario scenario, ReferenceDraws draws, HestonModel model)
    {
        double m = scenario.Market.VolatilityMultiplier;
        double dt = scenario.Horizon.StepYears;
        double[] variances = [.. model.Assets.Select((h, a) => Math.Pow(m * (h.StartVolatility ?? scenario.Assets[a].AnnualVolatility), 2))];
        return step =>
        {
            double[] driving = Driving(scenario, draws, step), second = draws.OfAssets(step, Second);
            return [.. model.Assets.Select((h, a) =>
            {
                double v = Math.Max(variances[a], 0), theta = Math.Pow(m * scenario.Assets[a].AnnualVolatility, 2);
                double rho = h.SpotVarianceCorrelation;
                variances[a] += h.MeanReversionPerYear * (theta - v) * dt
                    + m * h.VolatilityOfVolatility * Math.Sqrt(v * dt) * (rho * driving[a] + Math.Sqrt(1 - rho * rho) * second[a]);
                return (scenario.Assets[a].AnnualDrift - v / 2) * dt + Math.Sqrt(v * dt) * driving[a];
            })];
        };
    }

    private static Func<int, double[]> Regimes(Scenario scenario, ReferenceDraws draws, RegimeModel model)
    {
        int steps = (int)Math.Round(model.EveryMinutes / scenario.Horizon.StepMinutes);
        int regime = model.Start!.Value;
        return step =>
        {
            regime = step > 0 && step % steps == 0 ? Interval(model.Regimes[regime].Transition, draws.Words(step, OfStep)[0]) : regime;
            MarketRegime now = model.Regimes[regime];
            Scenario there = scenario with
            {
                Assets = [.. scenario.Assets.Select((a, i) => a with { AnnualVolatility = now.AnnualVolatilities[i], AnnualDrift = now.AnnualDrifts[i] })],
            };
            return Gbm(there, ReferenceMarket.Correlated(scenario, now.Correlation, draws.OfAssets(step, 0)));
        };
    }

    /// <summary>How many k there are with U under P(N is at least k).</summary>
    private static int Poisson(double mean, uint word)
    {
        double u = ReferenceDraws.Unit(word);
        int n = 0;
        double tail = 1 - Math.Exp(-mean), term = Math.Exp(-mean);
        while (u < tail)
        {
            n++;
            term *= mean / n;
            tail -= term;
        }

        return n;
    }

    private static int Interval(IReadOnlyList<double> probabilities, uint word)
    {
        double rest = ReferenceDraws.Unit(word);
        int index = 0;
        while (index + 1 < probabilities.Count && rest >= probabilities[index])
        {
            rest -= probabilities[index++];
        }

        return index;
    }
}
