using System.Xml.Linq;

namespace StressGpu.Report;

/// <summary>A plot with two axes: layers in the order in which they are added.</summary>
internal sealed class Plot(ChartSize size, Scale x, Scale y)
{
    private readonly List<XElement> layers = [];

    /// <summary>The horizontal axis.</summary>
    public Scale X => x;

    /// <summary>The vertical axis.</summary>
    public Scale Y => y;

    /// <summary>Grid lines and labels of the vertical axis; its unit stands above it.</summary>
    public Plot Vertical(string unit, Func<double, string> text, int most = 5)
    {
        foreach (double tick in y.Ticks(most))
        {
            layers.Add(Svg.Line(x.From, y.At(tick), x.To, y.At(tick), "grid"));
            layers.Add(Svg.Text(x.From - 6, y.At(tick) + 4, text(tick), "tick end"));
        }

        layers.Add(Svg.Text(0, 12, unit, "axis start"));
        return this;
    }

    /// <summary>Marks and labels of the horizontal axis; its unit stands below it.</summary>
    public Plot Horizontal(string unit, Func<double, string> text, int most = 6)
    {
        layers.Add(Svg.Line(x.From, y.From, x.To, y.From, "base"));
        foreach (double tick in x.Ticks(size.IsNarrow ? Math.Min(most, 4) : most))
        {
            double at = x.At(tick);
            string anchor = at > x.To - 14 ? "end" : "middle";
            layers.Add(Svg.Line(at, y.From, at, y.From + 4, "base"));
            layers.Add(Svg.Text(anchor == "end" ? x.To : at, y.From + 18, text(tick), "tick " + anchor));
        }

        layers.Add(Svg.Text(x.To, y.From + 34, unit, "axis end"));
        return this;
    }

    /// <summary>A line through points in values.</summary>
    public Plot Line(IEnumerable<(double X, double Y)> points, string classes)
    {
        layers.Add(Svg.Path(points.Select(p => (x.At(p.X), y.At(p.Y))), "line " + classes));
        return this;
    }

    /// <summary>The area between two lines over the same points.</summary>
    public Plot Band(IReadOnlyList<(double X, double Low, double High)> points, string classes)
    {
        if (points.Count > 1)
        {
            layers.Add(Svg.Path(
                points.Select(p => (x.At(p.X), y.At(p.High))).Concat(points.Reverse().Select(p => (x.At(p.X), y.At(p.Low)))),
                "band " + classes, isClosed: true));
        }

        return this;
    }

    /// <summary>A vertical rule at a value with words beside its upper end.</summary>
    public Plot Rule(double value, string words, string classes)
    {
        double at = x.At(value);
        bool isLate = at > (x.From + x.To) / 2;
        layers.Add(Svg.Line(at, y.From, at, y.To, "rule " + classes));
        layers.Add(Svg.Text(at + (isLate ? -6 : 6), y.To + 10, words, $"label {classes} {(isLate ? "end" : "start")}"));
        return this;
    }

    /// <summary>Words at a point in values, moved by user units.</summary>
    public Plot Label((double X, double Y) at, (double X, double Y) move, string words, string classes)
    {
        layers.Add(Svg.Text(x.At(at.X) + move.X, y.At(at.Y) + move.Y, words, "label " + classes));
        return this;
    }

    /// <summary>A dot, with its interval where there is one.</summary>
    public Plot Dot(double at, (double Value, double Low, double High) value, string classes)
    {
        if (!double.IsNaN(value.Low) && !double.IsNaN(value.High))
        {
            layers.Add(Svg.Line(x.At(at), y.At(value.Low), x.At(at), y.At(value.High), "whisker " + classes));
        }

        layers.Add(Svg.Dot(x.At(at), y.At(value.Value), 3.5, "dot " + classes));
        return this;
    }

    /// <summary>Anything else, in user units.</summary>
    public Plot Add(XElement element)
    {
        layers.Add(element);
        return this;
    }

    /// <summary>All layers.</summary>
    public IEnumerable<XElement> Layers => layers;
}
