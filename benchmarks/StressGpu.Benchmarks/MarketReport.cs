using System.Runtime.InteropServices;
using StressGpu.Engine;
using StressGpu.Input;
using StressGpu.Model;

namespace StressGpu.Benchmarks;

/// <summary>What a market costs: rates of one thread, the best of several repeats taken in turn with geometric Brownian motions.</summary>
internal static class MarketReport
{
    private const int Paths = 4096;

    /// <summary>Prints the table; returns an exit code.</summary>
    public static int Run(TextWriter output, string scenarioFile, int repeats)
    {
        Parsed<RunInput> input = RunInputReader.Read(scenarioFile, ScenarioOverrides.None);
        if (input.Value is null)
        {
            foreach (Diagnostic diagnostic in input.Diagnostics)
            {
                output.WriteLine(diagnostic);
            }

            return 65;
        }

        Scenario scenario = input.Value.Resolved.Scenario;
        Scenario empty = scenario with { Book = new EmptyBook() };
        output.WriteLine($"{RuntimeInformation.FrameworkDescription}, {SimdEngines.WidestBits}-bit vectors, best of {repeats}, one thread");
        output.WriteLine();
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

    private static (double Rate, double Ratio) Against(Scenario scenario, PriceModel model, int repeats)
    {
        using var gbm = new TimedScenario(scenario with { Market = scenario.Market with { Model = new GbmModel() } });
        using var other = new TimedScenario(scenario with { Market = scenario.Market with { Model = model } });
        (double first, double second) = (0, 0);
        for (int repeat = 0; repeat < repeats; repeat++)
        {
            first = Math.Max(first, gbm.Full(Paths));
            second = Math.Max(second, other.Full(Paths));
        }

        return (second, second / first);
    }
}
