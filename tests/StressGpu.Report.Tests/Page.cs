using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace StressGpu.Report.Tests;

/// <summary>A report's page as a tree.</summary>
internal static partial class Page
{
    /// <summary>Parses it: HTML as the report writes it is XML but for void elements, the doctype and the style sheet.</summary>
    public static XElement Parse(string html) =>
        XElement.Parse(VoidElements().Replace(Style().Replace(html.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal), ""), "<$1$2/>"));

    /// <summary>All words of a part as people read them, with plain spaces.</summary>
    public static string Words(string html, string section)
    {
        XElement part = Parse(html).Descendants("section").Single(s => (string?)s.Attribute("id") == section);
        string text = string.Join(' ', part.DescendantNodes().OfType<XText>().Select(t => t.Value));
        return Spaces().Replace(text.Replace("\u2060", "", StringComparison.Ordinal), " ");
    }

    [GeneratedRegex("<(meta|link|br)([^>]*)>")]
    private static partial Regex VoidElements();

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
