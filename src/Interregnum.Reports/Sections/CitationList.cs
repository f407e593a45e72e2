using Interregnum.Contests;
using Interregnum.Reports.Prose;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Interregnum.Reports.Sections;

/// <summary>Citations in brackets, each a link to the bibliography, with a mark on those that nobody has held against the page.</summary>
public sealed class CitationList : ComponentBase
{
    [Parameter, EditorRequired]
    public Dossier Dossier { get; set; } = default!;

    [Parameter, EditorRequired]
    public IReadOnlyList<Citation> Citations { get; set; } = [];

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (Citations.Count == 0)
        {
            return;
        }

        builder.AddContent(0, "(");
        foreach (var (citation, i) in Citations.Select((c, i) => (c, i)))
        {
            builder.AddContent(1, i == 0 ? "" : "; ");
            Link(builder, citation);
        }

        builder.AddContent(9, ")");
    }

    void Link(RenderTreeBuilder builder, Citation citation)
    {
        var known = Dossier.Citations.Knows(citation.Source);
        builder.OpenElement(2, known ? "a" : "span");
        if (known)
        {
            builder.AddAttribute(3, "href", $"#{Dossier.Citations.Anchor(citation.Source)}");
        }

        builder.AddContent(4, Dossier.Citations.Label(citation));
        builder.CloseElement();
        if (Dossier.PassageNumber(citation.Passage) is { } passage)
        {
            builder.AddContent(10, Dossier.IsOfAnother(citation) ? ", summed up in " : ", ");
            builder.OpenElement(11, "a");
            builder.AddAttribute(12, "href", $"#{Passages.Anchor(passage)}");
            builder.AddContent(13, $"passage {passage}");
            builder.CloseElement();
        }

        if (citation.Checked == Checked.No)
        {
            builder.OpenElement(5, "abbr");
            builder.AddAttribute(6, "class", "unchecked");
            builder.AddAttribute(7, "title", "not yet held against the page by anybody");
            builder.AddContent(8, Limits.Mark);
            builder.CloseElement();
        }
    }
}
