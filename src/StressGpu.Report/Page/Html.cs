using System.Xml.Linq;

namespace StressGpu.Report;

/// <summary>Elements of the page. They are built as trees, so that every text is escaped once, by the serialiser.</summary>
internal static class Html
{
    /// <summary>An element; content may be text, attributes, elements, sequences of them, or null for nothing.</summary>
    public static XElement El(string name, params object?[] content) => new(name, content);

    /// <summary>An element with a class.</summary>
    public static XElement Of(string name, string classes, params object?[] content) => new(name, new XAttribute("class", classes), content);

    /// <summary>An attribute.</summary>
    public static XAttribute At(string name, string value) => new(name, value);

    /// <summary>A paragraph.</summary>
    public static XElement P(params object?[] content) => new("p", content);

    /// <summary>A paragraph in small, quiet letters.</summary>
    public static XElement Note(params object?[] content) => Of("p", "note", content);
}
