using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of <c>book</c>.</summary>
internal static class BookShape
{
    public static readonly Member<string> File = Members.Optional(
        "file", FilePath.Shape("CSV or Parquet file"),
        "Positions: CSV (also gzipped) or Parquet, relative to this file.");

    public static readonly Member<CheckedObject> Synthetic = Members.Optional(
        "synthetic", SyntheticBookShape.Shape, "Draws the positions from the seed, entered at the start price.");

    public static readonly Member<bool> Exact = Members.Defaulted(
        "exact", new FlagShape(), false, "Keep every position as a rung of its own.");

    public static readonly Member<double> RungBasisPoints = Members.Defaulted(
        "rungBasisPoints", new NumberShape(new NumberRange(0, false, 100, true), "basis points"), 1,
        "Price resolution at which rungs are merged unless exact.");

    public static readonly Member<CheckedObject> Accounts = Members.Optional(
        "accounts", AccountFilesShape.Shape, "Tables of accounts with cross margin, loans or options, beside isolated positions.");

    public static readonly Member<CheckedObject> SyntheticAccounts = Members.Optional(
        "syntheticAccounts", SyntheticAccountsShape.Shape, "Draws such accounts from the seed.");

    public static readonly Member<bool> IsolatedAsAccounts = Members.Defaulted(
        "isolatedAsAccounts", new FlagShape(), false,
        "Isolated positions become accounts of their own, so that queues of auto-deleveraging can rank them.");

    public static readonly ObjectShape Shape = new(
        File, Synthetic, Exact, RungBasisPoints, Accounts, SyntheticAccounts, IsolatedAsAccounts);
}
