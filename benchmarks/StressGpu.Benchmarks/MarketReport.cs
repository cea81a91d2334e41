using StressGpu.Model;

namespace StressGpu.Benchmarks;

/// <summary>What a market costs: rates of one thread, and as medians of ratios to geometric Brownian motions just before and after.</summary>
internal static class MarketReport
{
    /// <summary>Prints the table; returns an exit code.</summary>
    public static int Run(TextWriter output, string scenarioFile, int repeats)
    {
        if (ReportScenario.Read(output, scenarioFile) is not { } scenario)
        {
            return ReportScenario.BadInput;
        }

        Scenario empty = scenario with { Book = new EmptyBook() };
        ReportScenario.Header(output, $"one thread: best rate and median ratio of {repeats}");
        output.WriteLine("| market | M asset-steps/s, with the book | of gbm | without a book | of gbm |");
        output.WriteLine("|-|-|-|-|-|");
        foreach ((string name, PriceModel model) in MarketModels.Of(scenario))
        {
            (double rate, double ratio) = Against(scenario, model, repeats);
            (double bare, double bareRatio) = Against(empty, model, repeats);
            output.WriteLine($"| {name} | {rate:F1} | {ratio:F2} | {bare:F0} | {bareRatio:F2} |");
        }

        return 0;
    }

    private static (double Rate, double Ratio) Against(Scenario scenario, PriceModel model, int repeats) => Interleaved.Against(
        scenario with { Market = scenario.Market with { Model = new GbmModel() } },
        scenario with { Market = scenario.Market with { Model = model } },
        repeats);
}
