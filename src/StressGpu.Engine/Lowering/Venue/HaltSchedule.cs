using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>Halts that are known beforehand: outages, and oracles that have seen nothing for too long.</summary>
internal static class HaltSchedule
{
    private const int Blind = 16;
    private const int AllFour = 15;

    /// <summary>[row][quad]: bits 0-3 assets that are not liquidated, bit 4 an oracle that sees nothing.</summary>
    public static int[] Of(Scenario scenario, int quads, StepRows rows)
    {
        var halted = new int[(scenario.Horizon.Steps + 1) * quads];
        for (int row = 0; row <= scenario.Horizon.Steps; row++)
        {
            foreach (HoursSpan span in scenario.Venue.Outages.Where(s => rows.Covers(s, row)))
            {
                Halt(halted.AsSpan(row * quads, quads), span.Asset);
            }
        }

        if (scenario.Venue.Oracle is { } oracle)
        {
            AddOracle(oracle, halted, quads, rows);
        }

        return halted;
    }

    private static void AddOracle(Oracle oracle, int[] halted, int quads, StepRows rows)
    {
        int stale = rows.Of(oracle.StaleMinutes);
        int seen = 0;
        for (int row = 0; row < halted.Length / quads; row++)
        {
            bool blind = oracle.Outages.Any(span => rows.Covers(span, row));
            seen = blind ? seen : row;
            for (int quad = 0; quad < quads; quad++)
            {
                halted[row * quads + quad] |= blind ? Blind : 0;
                halted[row * quads + quad] |= stale > 0 && row - seen >= stale ? AllFour : 0;
            }
        }
    }

    private static void Halt(Span<int> quads, int asset)
    {
        for (int quad = 0; quad < quads.Length; quad++)
        {
            int bits = asset < 0 ? AllFour : asset / 4 == quad ? 1 << (asset % 4) : 0;
            quads[quad] |= bits;
        }
    }
}
