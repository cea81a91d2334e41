using System.Xml.Linq;

namespace StressGpu.Report;

/// <summary>A sentence on top and questions with their answers below it, side by side.</summary>
internal static class AnswerBoxes
{
    /// <summary>Both.</summary>
    /// <param name="sentence">The answer.</param>
    /// <param name="isBad">Whether it is marked as a warning.</param>
    /// <param name="boxes">The boxes.</param>
    public static XElement[] Of(string sentence, bool isBad, params XElement[] boxes) =>
        [Html.Of("p", isBad ? "verdict bad" : "verdict", sentence), Html.Of("div", "questions", boxes)];

    /// <summary>A question with sentences, the first of which stands out.</summary>
    public static XElement Words(string title, IEnumerable<string> lines) =>
        Html.Of("div", "question", Html.El("h3", title), lines.Select((l, i) => i == 0 ? Html.Of("p", "answer", l) : Html.P(l)));

    /// <summary>A question with a list in order: what stands out, and the rest of each line.</summary>
    public static XElement List(string title, IEnumerable<(string Name, string Text)> lines, string? note = null) => Html.Of(
        "div", "question", Html.El("h3", title),
        Html.Of("ol", "drivers", lines.Select(l => Html.El("li", Html.El("strong", l.Name), " ", l.Text))),
        note is null ? null : Html.Note(note));
}
