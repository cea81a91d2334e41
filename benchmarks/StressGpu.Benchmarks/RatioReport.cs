using StressGpu.Engine;
using StressGpu.Model;

namespace StressGpu.Benchmarks;

/// <summary>
/// Rates of one thread as ratios within one run: every line is the best of several repeats, taken in turn with the bare price
/// path, so that a noisy machine slows both.
/// </summary>
internal static class RatioReport
{
    private const int Paths = 8192;

    /// <summary>Prints the table; returns an exit code.</summary>
    public static int Run(TextWriter output, string scenarioFile, int repeats)
    {
        if (ReportScenario.Read(output, scenarioFile) is not { } quickstart)
        {
            return ReportScenario.BadInput;
        }

        ReportScenario.Header(output, $"best of {repeats}, one thread");
        output.WriteLine("| what | M asset-steps/s | against |");
        output.WriteLine("|-|-|-|");
        foreach (int assets in (int[])[1, 8, 32])
        {
            Bare(output, Markets.Of(assets, 8, new EmptyBook()), $"{assets} assets", repeats);
        }

        Book(output, quickstart, repeats);
        Accounts(output, quickstart, repeats);
        Machines(output, quickstart);
        return 0;
    }

    private static void Bare(TextWriter output, Scenario scenario, string name, int repeats)
    {
        using var timed = new TimedScenario(scenario);
        (double bare, double full) = Best(repeats, timed.Bare, () => timed.Full(Paths));
        output.WriteLine($"| bare path, {name} | {bare:F0} | |");
        output.WriteLine($"| no book, {name} | {full:F0} | {full / bare:F3} of bare |");
    }

    private static void Book(TextWriter output, Scenario quickstart, int repeats)
    {
        using var timed = new TimedScenario(quickstart);
        (double bare, double full) = Best(repeats, timed.Bare, () => timed.Full(Paths));
        output.WriteLine($"| bare path, quickstart's market | {bare:F0} | |");
        output.WriteLine($"| quickstart, everything | {full:F1} | {full / bare:F4} of bare |");
    }

    private static void Accounts(TextWriter output, Scenario quickstart, int repeats)
    {
        if (quickstart.Book is not SyntheticBook book)
        {
            return;
        }

        using var few = new TimedScenario(quickstart);
        foreach (bool exact in (bool[])[false, true])
        {
            using var many = new TimedScenario(quickstart with { Book = book with { Accounts = 10_000_000, Exact = exact } });
            (double rate, double of) = Best(Math.Min(3, repeats), () => many.Full(Paths / 2), () => few.Full(Paths / 2));
            output.WriteLine($"| 10,000,000 accounts, {(exact ? "exact" : "merged")} | {rate:F1} | {of / rate:F2} times the cost of {book.Accounts:N0} merged |");
        }
    }

    private static void Machines(TextWriter output, Scenario quickstart)
    {
        using var timed = new TimedScenario(quickstart);
        double simd = Math.Max(timed.Threads(2048), timed.Threads(2048));
        double debug = timed.Debug(1024);
        output.WriteLine($"| quickstart, all threads, SIMD engine | {simd:F1} | |");
        output.WriteLine($"| quickstart, all threads, debug accelerator | {debug:F2} | SIMD is {simd / debug:F0} times as fast |");
    }

    private static (double First, double Second) Best(int repeats, Func<double> first, Func<double> second)
    {
        double a = 0, b = 0;
        for (int repeat = 0; repeat < repeats; repeat++)
        {
            a = Math.Max(a, first());
            b = Math.Max(b, second());
        }

        return (a, b);
    }
}
