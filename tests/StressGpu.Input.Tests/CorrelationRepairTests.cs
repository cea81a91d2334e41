using StressGpu.Model;

namespace StressGpu.Input.Tests;

public sealed class CorrelationRepairTests
{
    [Fact]
    public void The_nearest_correlation_matrix_is_that_of_Higham()
    {
        // Higham (2002), section 4: the nearest correlation matrix to [1 1 0; 1 1 1; 0 1 1], to four digits.
        Parsed<ResolvedScenario> parsed = Read("[1,1,0],[1,1,1],[0,1,1]");
        CorrelationMatrix nearest = parsed.Value!.Scenario.Market.Correlation;

        Assert.Equal(0.7607, nearest[0, 1], 4);
        Assert.Equal(0.7607, nearest[1, 2], 4);
        Assert.Equal(0.1573, nearest[0, 2], 4);
        Assert.Equal(nearest[0, 2], nearest[2, 0]);
        Assert.Equal(1, nearest[1, 1]);
        Assert.True(Assert.Single(parsed.Diagnostics).IsWarning);
    }

    [Fact]
    public void A_repaired_matrix_stands_in_the_canonical_form_and_is_taken_as_it_is()
    {
        ResolvedScenario repaired = Read("[1,1,0],[1,1,1],[0,1,1]").Value!;
        Parsed<Scenario> rebuilt = ScenarioReader.FromCanonical(repaired.CanonicalJson, null);

        Assert.DoesNotContain("repair", repaired.CanonicalJson, StringComparison.Ordinal);
        Assert.Empty(rebuilt.Diagnostics);
        Assert.Equal(repaired.Scenario.Market.Correlation[0, 1], rebuilt.Value!.Market.Correlation[0, 1]);
    }

    [Fact]
    public void A_sound_matrix_is_not_touched()
    {
        Parsed<ResolvedScenario> parsed = Read("[1,0.9,0.5],[0.9,1,0.6],[0.5,0.6,1]");

        Assert.Empty(parsed.Diagnostics);
        Assert.Equal(0.9, parsed.Value!.Scenario.Market.Correlation[0, 1]);
    }

    [Fact]
    public void Rounding_of_an_estimate_is_smoothed()
    {
        CorrelationMatrix matrix = Read("[0.9999999999999999,0.5,0.1],[0.5000000000000002,1,0.2],[0.1,0.2,1]").Value!.Scenario.Market.Correlation;

        Assert.Equal(1, matrix[0, 0]);
        Assert.Equal(matrix[1, 0], matrix[0, 1]);
    }

    private static Parsed<ResolvedScenario> Read(string rows)
    {
        const string Asset = "{ \"id\": \"X\", \"priceUsd\": 1, \"annualVolatility\": 0, \"depthUsdPerPercent\": 1, "
            + "\"maintenanceTiers\": [ { \"fromNotionalUsd\": 0, \"rate\": 0.5 } ] }";
        string assets = string.Join(", ", "ABC".Select(c => Asset.Replace('X', c)));
        using Scratch scratch = new();
        scratch.Write("base.json", Samples.Scenario);
        return ScenarioReader.Read(
            scratch.Write("s.json", $$"""{ "extends": "base.json", "assets": [ {{assets}} ], "market": { "repair": "higham", "correlation": [ {{rows}} ] } }"""),
            ScenarioOverrides.None);
    }
}
