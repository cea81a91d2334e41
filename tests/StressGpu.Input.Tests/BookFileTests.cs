using System.IO.Compression;
using System.Text;
using CsCheck;
using Parquet;
using Parquet.Schema;
using StressGpu.Model;

namespace StressGpu.Input.Tests;

public sealed class BookFileTests
{
    private const string Header = "account,asset,side,quantity,entry_price,margin_usd\n";

    [Theory]
    [InlineData("b.csv")]
    [InlineData("b.csv.gz")]
    [InlineData("b.parquet")]
    public void A_written_book_reads_back_the_same(string name)
    {
        using Scratch scratch = new();
        BookWriter.Write(scratch.Path(name), Samples.Book, Samples.Assets);

        Samples.AssertEqual(Samples.Book, Valid(BookReader.Read(scratch.Path(name), Samples.Assets)));
        Assert.Equal([name], Directory.GetFiles(scratch.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public void Numbers_survive_to_the_last_bit()
    {
        Gen.Double.Where(d => d > 1e-100 && d < 1e100).Array[3].Sample(
            n =>
            {
                using Scratch scratch = new();
                PositionBook book = new([1], [Side.Short], [n[0]], [n[1]], [n[2]]);
                BookWriter.Write(scratch.Path("b.csv"), book, Samples.Assets);
                Samples.AssertEqual(book, Valid(BookReader.Read(scratch.Path("b.csv"), Samples.Assets)));
            },
            iter: 200);
    }

    [Fact]
    public void A_csv_book_is_written_like_this()
    {
        using Scratch scratch = new();
        BookWriter.Write(scratch.Path("b.csv"), Samples.Book, Samples.Assets, ["x,\"y\"", "z"]);

        Assert.Equal(
            Header + "\"x,\"\"y\"\"\",BTC,long,2,50000,10000\nz,ETH,short,30,2000.1,0.3333333333333333\n",
            File.ReadAllText(scratch.Path("b.csv")));
    }

    [Fact]
    public void Accounts_without_names_are_numbered()
    {
        using Scratch scratch = new();
        BookWriter.Write(scratch.Path("b.csv"), Samples.Book, Samples.Assets);

        Assert.Equal(["A0000001", "A0000002"], File.ReadLines(scratch.Path("b.csv")).Skip(1).Select(l => l.Split(',')[0]));
    }

    [Theory]
    [InlineData("\uFEFFaccount,asset,side,quantity,entry_price,margin_usd\r\nA,BTC,long,2,50000,10000\r\nB,ETH,short,30,2000.1,0.3333333333333333\r\n")]
    [InlineData("margin_usd,side,account,entry_price,asset,quantity\n1e4,long,A,5e4,BTC,2\n\n0.3333333333333333,short,B,2000.1,ETH,30")]
    [InlineData("\"account\",asset,side,quantity,entry_price,margin_usd\n\"A, the \"\"first\"\"\", BTC ,long,\"2\",50000,10000\n\"B\",\"ETH\",\"short\",30,2000.1,0.3333333333333333\n")]
    public void Byte_order_marks_line_ends_column_order_and_quotes_do_not_matter(string text)
    {
        using Scratch scratch = new();

        Samples.AssertEqual(Samples.Book, Valid(BookReader.Read(scratch.Write("b.csv", text), Samples.Assets)));
    }

    [Fact]
    public void Two_positions_of_an_account_in_an_asset_stay_two()
    {
        using Scratch scratch = new();
        string path = scratch.Write("b.csv", Header + "A,BTC,long,1,1,1\nA,BTC,long,1,1,1\n");

        Assert.Equal(2, Valid(BookReader.Read(path, Samples.Assets)).Count);
    }

    [Fact]
    public void A_line_across_the_reading_buffer_is_read_whole()
    {
        using Scratch scratch = new();
        StringBuilder text = new(Header);
        for (int i = 0; i < 60_000; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"account {i},ETH,short,{i + 1},2000,100\n");
        }

        PositionBook book = Valid(BookReader.Read(scratch.Write("b.csv", text.ToString()), Samples.Assets));

        Assert.Equal(Enumerable.Range(1, 60_000).Select(i => (double)i), book.Quantities.ToArray());
    }

    [Fact]
    public void The_first_hundred_faults_are_listed_and_all_are_counted()
    {
        using Scratch scratch = new();
        StringBuilder text = new(Header);
        for (int i = 0; i < 1000; i++)
        {
            text.Append("A,XRP,up,1,1,1\n");
        }

        Parsed<PositionBook> parsed = BookReader.Read(scratch.Write("b.csv", text.ToString()), Samples.Assets);

        Assert.False(parsed.IsValid);
        Assert.Equal(101, parsed.Diagnostics.Length);
        Assert.Equal(51, parsed.Diagnostics[99].Line);
        Assert.Equal(
            "has 2000 faults in 1000 rows, the first 100 of them listed: 1000 unknown assets, 1000 wrong sides",
            parsed.Diagnostics[100].Message);
    }

    [Fact]
    public void A_million_faulty_rows_are_read_in_little_memory()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Parsed<PositionBook> parsed = BookReader.Read(
            Repository.PathOf("configs/invalid/book-million-faulty-rows.csv.gz"), Samples.Assets);

        Assert.Equal(101, parsed.Diagnostics.Length);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 << 20);
    }

    [Theory]
    [InlineData("b.csv.gz")]
    [InlineData("b.parquet")]
    public void A_file_cut_anywhere_is_a_fault_and_never_a_shorter_book(string name)
    {
        using Scratch scratch = new();
        PositionBook book = Large();
        BookWriter.Write(scratch.Path(name), book, Samples.Assets);
        byte[] whole = File.ReadAllBytes(scratch.Path(name));
        foreach (int share in new[] { 0, 1, 10, 50, 90, 99 })
        {
            Parsed<PositionBook> parsed = BookReader.Read(
                scratch.Write("cut-" + name, whole[..(whole.Length * share / 100)]), Samples.Assets);
            Assert.False(parsed.IsValid, $"cut to {share} %");
        }
    }

    [Fact]
    public void A_damaged_parquet_file_never_throws()
    {
        using Scratch scratch = new();
        BookWriter.Write(scratch.Path("b.parquet"), Large(), Samples.Assets);
        byte[] whole = File.ReadAllBytes(scratch.Path("b.parquet"));
        Gen.Select(Gen.Int[4, whole.Length - 5], Gen.Byte).Sample(
            flip =>
            {
                byte[] damaged = [.. whole];
                damaged[flip.Item1] ^= (byte)(flip.Item2 | 1);
                string path = scratch.Write("damaged.parquet", damaged);
                _ = BookReader.Read(path, Samples.Assets);
            },
            iter: 300, threads: 1);
    }

    [Fact]
    public async Task Parquet_numbers_of_other_types_are_read_and_nulls_are_faults()
    {
        using Scratch scratch = new();
        DataField[] fields =
        [
            new DataField<int>("quantity"), new DataField<float?>("entry_price"), new DataField<long>("margin_usd"),
            new DataField("account", typeof(string)), new DataField("asset", typeof(string)), new DataField("side", typeof(string)),
        ];
        CancellationToken cancel = TestContext.Current.CancellationToken;
        await using (FileStream stream = File.Create(scratch.Path("b.parquet")))
        await using (ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream, cancellationToken: cancel))
        {
            foreach (float? entry in new float?[] { 1.5f, null })
            {
                int[] two = [2];
                float?[] entries = [entry];
                long[] three = [3];
                using ParquetRowGroupWriter group = writer.CreateRowGroup();
                await group.WriteAsync<int>(fields[0], two, cancellationToken: cancel);
                await group.WriteAsync<float>(fields[1], entries, cancellationToken: cancel);
                await group.WriteAsync<long>(fields[2], three, cancellationToken: cancel);
                await group.WriteAsync(fields[3], ["A"]);
                await group.WriteAsync(fields[4], [entry is null ? "DOGE" : "ETH"]);
                await group.WriteAsync(fields[5], ["short"]);
            }
        }

        Parsed<PositionBook> parsed = BookReader.Read(scratch.Path("b.parquet"), Samples.Assets);

        Assert.Equal(
            [
                (2, "asset", "is \"DOGE\", which the scenario does not have, expected one of BTC, ETH"),
                (2, "entry_price", "is missing, expected a number over 0 (USD per unit)"),
            ],
            parsed.Diagnostics.Select(d => (d.Line, d.Member, d.Message)));
    }

    [Fact]
    public void Writing_that_fails_leaves_the_old_file_and_nothing_else()
    {
        using Scratch scratch = new();
        string path = scratch.Write("b.csv", "old");
        PositionBook unknownAsset = new([7], [Side.Long], [1], [1], [1]);

        Assert.ThrowsAny<Exception>(() => BookWriter.Write(path, unknownAsset, Samples.Assets));
        Assert.Equal(["b.csv"], Directory.GetFiles(scratch.Folder).Select(Path.GetFileName));
        Assert.Equal("old", File.ReadAllText(path));
    }

    [Fact]
    public void A_missing_book_is_a_fault_without_a_line()
    {
        Assert.Equal(
            "no-such.parquet  does not exist, expected a Parquet file",
            Assert.Single(BookReader.Read("no-such.parquet", Samples.Assets).Diagnostics).ToString());
        Assert.Equal(
            "no-such.csv  does not exist, expected a CSV file",
            Assert.Single(BookReader.Read("no-such.csv", Samples.Assets).Diagnostics).ToString());
    }

    private static PositionBook Large()
    {
        const int Count = 5000;
        double[] numbers = [.. Enumerable.Range(1, Count).Select(i => Math.Sqrt(i))];
        return new PositionBook(new short[Count], new Side[Count], numbers, numbers, numbers);
    }

    private static PositionBook Valid(Parsed<PositionBook> parsed)
    {
        Assert.Empty(parsed.Diagnostics.Select(d => d.ToString()));
        return parsed.Value!;
    }
}
