using Spectre.Console;

namespace StressGpu.Cli;

/// <summary>Horizontal bars in proportion to their values, to an eighth of a character; at most 80 columns with their labels.</summary>
internal static class Bars
{
    private const int Widest = 80;
    private const int Least = 8;
    private const int Gaps = 4;
    private const string Eighths = " ▏▎▍▌▋▊▉█";

    /// <summary>A bar for each item, a negative value as 0.</summary>
    public static Grid Of(Screen screen, IReadOnlyCollection<(string Label, double Value, string Shown, Color Colour)> items)
    {
        int width = Math.Min(Widest, screen.Console.Profile.Width - 1) - Gaps
            - items.Max(i => i.Label.Length) - items.Max(i => i.Shown.Length);
        double most = items.Max(i => i.Value);
        Grid grid = new Grid { Expand = false }
            .AddColumn(new GridColumn().RightAligned().NoWrap().Padding(2, 0, 1, 0))
            .AddColumn(new GridColumn().NoWrap().Padding(0, 0, 1, 0))
            .AddColumn(new GridColumn().RightAligned().NoWrap().Padding(0, 0, 0, 0));
        foreach ((string label, double value, string shown, Color colour) in items)
        {
            double share = most > 0 && double.IsFinite(most) ? Math.Clamp(value / most, 0, 1) : 0;
            grid.AddRow(new Text(label), new Text(Bar(share * Math.Max(width, Least)), new Style(colour)), new Text(shown));
        }

        return grid;
    }

    private static string Bar(double length)
    {
        int eighths = (int)Math.Round(8 * length);
        return new string(Eighths[^1], eighths / 8) + (eighths % 8 > 0 ? Eighths[eighths % 8] : "");
    }
}
