using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace StressGpu.Report;

/// <summary>Writes a tree as HTML: void elements without an end tag, all others with one, the same bytes for the same tree.</summary>
internal static partial class HtmlSerializer
{
    private static readonly HashSet<string> Void = ["meta", "br", "hr", "img", "col", "link"];

    private static readonly HashSet<string> OnLinesOfTheirOwn =
    [
        "html", "head", "body", "main", "header", "footer", "section", "div", "p", "h1", "h2", "h3", "table", "caption", "thead", "tbody",
        "tr", "ul", "ol", "li", "dl", "dt", "dd", "figure", "figcaption", "details", "nav", "svg", "g", "path", "title", "meta", "style",
    ];

    /// <summary>The document of a root element.</summary>
    public static string Document(XElement root)
    {
        StringBuilder text = new("<!DOCTYPE html>");
        Append(text, root);
        return text.Append('\n').ToString();
    }

    /// <summary>One element.</summary>
    public static string Fragment(XElement element)
    {
        StringBuilder text = new();
        Append(text, element);
        return text.ToString().TrimStart();
    }

    private static void Append(StringBuilder text, XElement element)
    {
        string name = element.Name.LocalName;
        if (OnLinesOfTheirOwn.Contains(name))
        {
            text.Append('\n');
        }

        text.Append('<').Append(name);
        foreach (XAttribute attribute in element.Attributes())
        {
            text.Append(' ').Append(attribute.Name.LocalName).Append("=\"").Append(Escape(attribute.Value).Replace("\"", "&quot;", StringComparison.Ordinal)).Append('"');
        }

        text.Append('>');
        if (Void.Contains(name))
        {
            return;
        }

        foreach (XNode node in element.Nodes())
        {
            if (node is XElement child)
            {
                Append(text, child);
            }
            else if (node is XText words)
            {
                text.Append(name == "style" ? words.Value : Escape(Together(words.Value)));
            }
        }

        text.Append("</").Append(name).Append('>');
    }

    // A number and its unit stay on one line, and so do the ends of an interval (word joiners beside the dash).
    private static string Together(string text) =>
        Ranges().Replace(Units().Replace(text, "\u00A0"), "\u2060–\u2060");

    [GeneratedRegex(@"(?<=[0-9]) (?=(%|k|m|bn|tn|h|min|s|d)(\W|$))|(?<=±) (?=[0-9])")]
    private static partial Regex Units();

    [GeneratedRegex("(?<=[0-9])–(?=[0-9-])")]
    private static partial Regex Ranges();

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
