using Interregnum.Contests;
using Interregnum.Reports.Prose;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Interregnum.Reports.Sections;

/// <summary>What the sources say as running text: each sentence with its citations before the full stop.</summary>
public sealed class CitedText : ComponentBase
{
    [Parameter, EditorRequired]
    public Dossier Dossier { get; set; } = default!;

    [Parameter, EditorRequired]
    public IReadOnlyList<EvidenceItem> Items { get; set; } = [];

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        foreach (var (item, i) in Items.Select((e, i) => (e, i)))
        {
            builder.AddContent(0, $"{(i == 0 ? "" : " ")}{English.Capital(English.Clause(item.Says))} ");
            builder.OpenComponent<CitationList>(1);
            builder.AddComponentParameter(2, nameof(CitationList.Dossier), Dossier);
            builder.AddComponentParameter(3, nameof(CitationList.Citations), item.Citations);
            builder.CloseComponent();
            builder.AddContent(4, ".");
        }
    }
}
