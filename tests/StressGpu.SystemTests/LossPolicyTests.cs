namespace StressGpu.SystemTests;

/// <summary>The ways of dividing a loss in configs/adl meet the same paths and leave nothing over.</summary>
public sealed class LossPolicyTests : IDisposable
{
    private readonly Workspace workspace = new();

    [Fact]
    public void Every_policy_pays_the_whole_loss_on_the_same_paths()
    {
        string[] policies = [.. Directory.EnumerateFiles(Repository.PathOf("configs", "adl"), "*.json").Select(f => Path.GetFileNameWithoutExtension(f))];
        Assert.Equal(7, policies.Length);
        foreach (string policy in policies)
        {
            Stress.Run(
                "run", Repository.PathOf("configs", "adl", policy + ".json"), "--out", workspace[policy], "--paths", "256", "--quiet").Expect(0);
            string rows = $"'{workspace[policy + "/paths.parquet"]}'";
            // Common random numbers: nobody's rule moves a fair price.
            Assert.Equal(256, Duck.Number(
                $"SELECT count(*) FROM {rows} p JOIN '{workspace[policies[0] + "/paths.parquet"]}' q USING (path_id) WHERE p.max_drawdown_fair = q.max_drawdown_fair"));
            // Section 7 of the model: unfunded = haircut + socialised + unpaid under every policy.
            Assert.Equal(0, Duck.Number($"""
                SELECT count(*) FROM {rows}
                WHERE abs(unfunded_usd - adl_haircut_usd - socialised_usd - unpaid_usd) > 1e-6 * (1 + bad_debt_usd)
                """));
            Assert.True(Duck.Number($"SELECT sum({Payer(policy)}) FROM {rows}") > 0, policy);
        }
    }

    public void Dispose() => workspace.Dispose();

    private static string Payer(string policy) => policy switch
    {
        "base" => "unpaid_usd",
        "socialise" => "socialised_usd",
        _ => "adl_haircut_usd",
    };
}
