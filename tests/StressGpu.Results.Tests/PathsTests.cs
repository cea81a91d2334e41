using StressGpu.Model;

namespace StressGpu.Results.Tests;

public sealed class PathsTests : IDisposable
{
    private const int GroupRows = 1_048_576;
    private readonly TemporaryDirectory temporary = new();

    [Fact]
    public void Every_value_reads_back_to_the_same_bits()
    {
        TestRun.Write(temporary["run"]);
        foreach (long path in new long[] { 0, 1, 1023, 1024, 4999 })
        {
            PathRow row = Assert.IsType<PathRow>(PathsReader.Row(temporary["run"], path));
            Assert.Equal((path, 1), (row.PathId, row.Weight));
            Assert.All(PathColumns.All, column => Assert.Equal(TestRun.Value(column, path), row[column]));
        }
        Assert.Null(PathsReader.Row(temporary["run"], 5000));
        Assert.Null(PathsReader.Row(temporary["run"], -1));
    }

    [Fact]
    public void DuckDB_reads_the_same_values()
    {
        TestRun.Write(temporary["run"]);
        foreach (PathColumn column in PathColumns.All)
        {
            string name = PathColumns.Name(column);
            object?[] row = Duck.Query(temporary["run/paths.parquet"], $"SELECT count(*), sum({name})::DOUBLE, arg_max({name}, path_id)::DOUBLE FROM read_parquet($file)").Single();
            double[] expected = [.. Enumerable.Range(0, 5000).Select(p => TestRun.Value(column, p))];
            Assert.Equal(5000L, row[0]);
            // DuckDB's float sums differ in last digits between runs.
            Assert.Equal(expected.Sum(), (double)row[1]!, 1e-9 * expected.Sum(Math.Abs));
            Assert.Equal(expected[^1], row[2]);
        }
    }

    [Fact]
    public void Row_groups_are_cut_from_the_first_path_and_written_twice_are_the_same_bytes()
    {
        const long First = 7 * 1024;
        const long Count = 2L * GroupRows + 1500;
        using RunDirectory once = RunDirectory.Create(temporary["once"], force: false);
        using RunDirectory twice = RunDirectory.Create(temporary["twice"], force: false);
        OutputRecord expected = TestRun.WritePaths(once, First, Count);
        Assert.Equal(expected, TestRun.WritePaths(twice, First, Count));
        Assert.Equal(
            [(long)GroupRows, (long)GroupRows, 1500L],
            Duck.Query(temporary["once/paths.parquet"], "SELECT row_group_id, any_value(row_group_num_rows) FROM parquet_metadata($file) GROUP BY 1 ORDER BY 1")
                .Select(row => row[1]).Cast<long>());
        object?[] ids = Duck.Query(temporary["once/paths.parquet"], "SELECT count(DISTINCT path_id), min(path_id), max(path_id) FROM read_parquet($file)").Single();
        Assert.Equal([Count, First, First + Count - 1], ids.Cast<long>());
        Assert.Equal(First + GroupRows, PathsReader.Row(temporary["once"], First + GroupRows)?.PathId);
        Assert.Null(PathsReader.Row(temporary["once"], First - 1));
    }

    [Fact]
    public void Branches_keep_their_ids_weights_and_order_over_row_groups()
    {
        // Two blocks of 1024 roots with 2500 leaves each, in buffers for 4096 rows.
        using (RunDirectory directory = RunDirectory.Create(temporary["run"], force: false))
        using (PathsWriter writer = new(directory, TestRun.Id, 0, 2048, branches: 2))
        {
            writer.Append(Branches(0));
            writer.Append(Branches(1024));
            writer.Complete();
        }
        object?[] all = Duck.Query(temporary["run/paths.parquet"], "SELECT count(*), count(DISTINCT path_id), sum(weight) FROM read_parquet($file)").Single();
        Assert.Equal([5000L, 5000L, 2 * 2500 * 0.25], all.Cast<object>());
        foreach (long id in new[] { 0L, 7 | (1L << 40), 7 | (2L << 40), 1024 | (1L << 40), 2047 | (1L << 40) })
        {
            PathRow row = Assert.IsType<PathRow>(PathsReader.Row(temporary["run"], id));
            Assert.Equal((id, 0.25), (row.PathId, row.Weight));
            Assert.Equal(id % 1000, row[PathColumn.BadDebtUsd]);
        }
        Assert.Null(PathsReader.Row(temporary["run"], 1000 | (2L << 40)));
    }

    [Fact]
    public void A_reused_block_is_written_as_it_was_when_appended()
    {
        using RunDirectory directory = RunDirectory.Create(temporary["run"], force: false);
        using PathsWriter writer = new(directory, TestRun.Id, 0, 2048);
        PathBlock reused = new() { Count = 1024 };
        foreach (PathBlock block in TestRun.Blocks(0, 2048))
        {
            reused.FirstPathId = block.FirstPathId;
            foreach (PathColumn column in PathColumns.All)
            {
                block.Column(column).CopyTo(reused.Column(column));
            }
            writer.Append(reused);
        }
        OutputRecord record = writer.Complete();
        using RunDirectory other = RunDirectory.Create(temporary["other"], force: false);
        Assert.Equal(TestRun.WritePaths(other, 0, 2048), record);
    }

    [Fact]
    public void A_column_that_never_changes_costs_almost_nothing()
    {
        TestRun.Write(temporary["run"], 200_000);
        Assert.All(
            Duck.Query(temporary["run/paths.parquet"], "SELECT total_compressed_size FROM parquet_metadata($file) WHERE path_in_schema IN ('weight', 'path_id', 'funding_net_usd', 'halts')"),
            row => Assert.InRange((long)row[0]!, 1, 2000));
    }

    [Fact]
    public void Blocks_out_of_order_are_refused()
    {
        using RunDirectory directory = RunDirectory.Create(temporary["run"], force: false);
        using PathsWriter writer = new(directory, TestRun.Id, 0, 4096);
        Assert.Throws<ArgumentException>(() => writer.Append(new() { FirstPathId = 1024, Count = 1024 }));
    }

    [Fact]
    public void Asset_rows_cross_row_groups_and_read_back()
    {
        // Seven assets: a row group ends inside a path.
        const int Paths = 150_528;
        string[] ids = ["A", "B", "C", "D", "E", "F", "G"];
        static OutputRecord Write(RunDirectory directory, string[] ids)
        {
            using AssetsWriter writer = new(directory, TestRun.Id, [.. ids], 0, Paths);
            AssetBlock block = new(ids.Length) { Count = PathBlock.Size };
            for (long first = 0; first < Paths; first += PathBlock.Size)
            {
                block.FirstPathId = first;
                for (int i = 0; i < PathBlock.Size * ids.Length; i++)
                {
                    block.Column(AssetColumn.MaxDrawdown)[i] = first * ids.Length + i;
                    block.Column(AssetColumn.BadDebtUsd)[i] = i % ids.Length;
                }
                writer.Append(block);
            }
            return writer.Complete();
        }
        using RunDirectory once = RunDirectory.Create(temporary["once"], force: false);
        using RunDirectory twice = RunDirectory.Create(temporary["twice"], force: false);
        Assert.Equal(Write(once, ids), Write(twice, ids));
        string file = temporary["once/assets.parquet"];
        Assert.Equal(
            ["path_id BIGINT", "asset VARCHAR", "max_drawdown DOUBLE", "max_drawdown_fair DOUBLE", "liquidated_usd DOUBLE", "bad_debt_usd DOUBLE", "fair_return DOUBLE"],
            Duck.Schema(file));
        Assert.Equal(
            [Paths * 7L, 0L],
            Duck.Query(file, "SELECT count(*), count(*) FILTER (max_drawdown <> path_id * 7 + bad_debt_usd OR asset <> chr(65 + bad_debt_usd::INT)) FROM read_parquet($file)")
                .Single().Cast<long>());
    }

    public void Dispose() => temporary.Dispose();

    private static PathBlock Branches(long firstRoot)
    {
        const int leaves = 2500;
        PathBlock block = PathBlock.OfBranches(0, leaves);
        (block.FirstPathId, block.Roots, block.Count) = (firstRoot, 1024, leaves);
        int row = 0;
        for (long root = firstRoot; root < firstRoot + 1024; root++)
        {
            for (long digit = 0; digit < (root - firstRoot < leaves - 2048 ? 3 : 2); digit++)
            {
                long id = root | (digit << 40);
                block.PathIds[row] = id;
                block.Weights[row] = 0.25;
                block.Column(PathColumn.BadDebtUsd)[row++] = id % 1000;
            }
        }
        return block;
    }
}
