namespace StressGpu.SystemTests;

/// <summary>A wrong command line is exit code 2, explained on standard error.</summary>
public sealed class UsageTests
{
    public static TheoryData<string, string> Wrong => new()
    {
        { "", "Required command was not provided" },
        { "frobnicate", "'frobnicate'" },
        { "run", "'SCENARIO'" },
        { "run s.json", "'--out' is required" },
        { "run s.json --out", "--out" },
        { "run s.json t.json --out o", "'t.json'" },
        { "run s.json --out o --bogus", "'--bogus'" },
        { "run s.json --out o --device gpu", "'gpu' is not one of auto, cuda, opencl, cpu, debug" },
        { "run s.json --out o --device", "--device" },
        { "run s.json --out o --paths 0", "'0' is not a whole number of at least 1" },
        { "run s.json --out o --paths many", "'many' is not a whole number" },
        { "run s.json --out o --paths 1e3", "'1e3' is not a whole number" },
        { "run s.json --out o --seed -1", "'-1' is not a whole number of at least 0" },
        { "run s.json --out o --batch 0", "'0' is not" },
        { "run s.json --out o --threads 0", "'0' is not" },
        { "run s.json --out o --threads 9999", "'9999' is not a whole number of at least 1 and at most 1024" },
        { "run s.json --out o --shard 0/2", "'0/2' is not I/N" },
        { "run s.json --out o --shard 3/2", "'3/2' is not I/N" },
        { "run s.json --out o --shard 1", "'1' is not I/N" },
        { "run s.json --out o --fail-if bad_debt", "is not a limit" },
        { "run s.json --out o --fail-if bad_dept.mean>1", "unknown metric 'bad_dept'; known: " },
        { "run s.json --out o --fail-if bad_debt.es98>1", "unknown statistic 'es98' of bad_debt; known: " },
        { "run s.json --out o --fail-if bad_debt.es99>5%", "is no share" },
        { "run s.json --out o --until bad_debt.es99", "is not a precision; expected METRIC.STATISTIC ci < NUMBER" },
        { "run s.json --out o --max-time 30", "'30' is not a time, as in 30m, 90s or 1h30m" },
        { "run s.json --out o --max-time 0s", "'0s' is not a time" },
        { "run s.json --out o --max-time 1m30h", "'1m30h' is not a time" },
        { "run s.json --out o --max-time 1m --shard 1/2", "--max-time leaves the number of paths open: --shard needs it fixed" },
        { "run s.json --out o --max-time 1m --baseline b", "--baseline needs it fixed, by --paths" },
        { "validate", "'SCENARIO'" },
        { "validate s.json --out o", "'--out'" },
        { "replay", "'DIR'" },
        { "replay o", "'--path' is required" },
        { "replay o --path -3", "'-3' is not" },
        { "replay o --path 1 --out x.txt", "ends neither in .parquet nor in .csv" },
        { "verify", "'DIR'" },
        { "book", "Required command was not provided" },
        { "book synth s.json", "'--out' is required" },
        { "book import f.csv --out o.csv", "'--scenario' is required" },
        { "book import f.csv --scenario s --out o.csv --scale 0", "'0' is not a positive number" },
        { "book import f.csv --scenario s --out o.csv --scale NaN", "'NaN' is not a positive number" },
        { "book describe", "'--scenario' is required" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_command_line_is_exit_code_2(string arguments, string expected)
    {
        Outcome outcome = Stress.Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Expect(2);
        Assert.Contains(expected, outcome.Error, StringComparison.Ordinal);
        Assert.Equal("", outcome.Output);
    }

    [Theory]
    [InlineData("1/9")]
    [InlineData("2/9")]
    [InlineData("9/9")]
    public void More_shards_than_blocks_are_a_usage_fault_of_every_shard(string shard)
    {
        using Workspace workspace = new();
        Outcome outcome = Stress.Run("run", TestScenario.Write(workspace), "--out", workspace["out"], "--shard", shard).Expect(2);
        Assert.Contains("2,500 paths are 3 blocks of 1024, which do not go round for 9 shards", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void More_paths_than_statistics_can_hold_are_a_usage_fault()
    {
        using Workspace workspace = new();
        Outcome outcome = Stress.Run("run", TestScenario.Write(workspace), "--out", workspace["out"], "--paths", "10000000001").Expect(2);
        Assert.Contains("at most 10,000,000,000", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help", "verify")]
    [InlineData("run --help", "--fail-if")]
    [InlineData("book --help", "describe")]
    public void Help_is_a_result(string arguments, string expected) =>
        Assert.Contains(expected, Stress.Run(arguments.Split(' ')).Expect(0).Output, StringComparison.Ordinal);

    [Fact]
    public void The_version_is_printed() => Assert.Matches(@"^\d+\.\d+\.\d+\n$", Stress.Run("--version").Expect(0).Output);
}
