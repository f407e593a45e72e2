using Interregnum.Contests;
using Interregnum.Reports.Prose;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Interregnum.Reports.Sections;

/// <summary>
/// Citations in brackets, each a link to the bibliography and to the passage that stands behind it, with a mark on those that nobody has held against
/// the page. In a scenario that quotes passages, a citation without one says so.
/// </summary>
public sealed class CitationList : ComponentBase
{
    [Parameter, EditorRequired]
    public Dossier Dossier { get; set; } = default!;

    [Parameter, EditorRequired]
    public IReadOnlyList<Citation> Citations { get; set; } = [];

    /// <summary>Passages that bear on what the citations are given for; they stand behind those that name none themselves.</summary>
    [Parameter]
    public IReadOnlyList<Passage> Behind { get; set; } = [];

    /// <summary>Whether the passage stands beside it on the page, so that nothing has to lead there.</summary>
    [Parameter]
    public bool Beside { get; set; }

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
        if (citation.Checked == Checked.No)
        {
            builder.OpenElement(5, "abbr");
            builder.AddAttribute(6, "class", "unchecked");
            builder.AddAttribute(7, "title", "not yet held against the page by anybody");
            builder.AddContent(8, Limits.Mark);
            builder.CloseElement();
        }

        if (!Beside)
        {
            Lead(builder, citation);
        }
    }

    void Lead(RenderTreeBuilder builder, Citation citation)
    {
        var leads = Dossier.Leads(citation, Behind);
        if (leads.Count == 0 && Dossier.Evidence.Passages.Count > 0)
        {
            builder.AddContent(10, Passages.None);
        }

        foreach (var (lead, i) in leads.Select((l, i) => (l, i)))
        {
            builder.AddContent(11, i > 0 && leads[i - 1].Way == lead.Way ? ", " : Passages.Way(lead.Way));
            builder.OpenElement(12, "a");
            builder.AddAttribute(13, "href", $"#{Passages.Anchor(lead.Number)}");
            builder.AddContent(14, $"passage {lead.Number}");
            builder.CloseElement();
        }
    }
}
