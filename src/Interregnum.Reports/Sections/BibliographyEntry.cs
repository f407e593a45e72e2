using Interregnum.Contests;
using Interregnum.Reports.Prose;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Interregnum.Reports.Sections;

/// <summary>One entry of the bibliography: author, year, title, where it appeared.</summary>
public sealed class BibliographyEntry : ComponentBase
{
    [Parameter, EditorRequired]
    public Source Source { get; set; } = default!;

    /// <summary>Its year, with a letter where the author has more works of that year.</summary>
    [Parameter, EditorRequired]
    public string Year { get; set; } = "";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var year = English.Sentence(Year);
        if (Source.Authors.Count > 0)
        {
            builder.AddContent(0, $"{English.Sentence(AuthorDate.Authors(Source))} {year} ");
        }

        if (AuthorDate.IsPart(Source))
        {
            builder.AddContent(1, $"“{English.Sentence(Source.Title)}” ");
            Cite(builder, Source.Container!);
        }
        else
        {
            Cite(builder, Source.Title);
        }

        builder.AddContent(4, Source.Authors.Count > 0 ? " " : $" {year} ");
        builder.AddContent(5, AuthorDate.Imprint(Source));
        if (AuthorDate.Link(Source) is { } link)
        {
            builder.AddContent(6, " ");
            builder.OpenElement(7, "a");
            builder.AddAttribute(8, "href", link);
            builder.AddAttribute(9, "rel", "noreferrer");
            builder.AddContent(10, link);
            builder.CloseElement();
        }
    }

    static void Cite(RenderTreeBuilder builder, string title)
    {
        builder.OpenElement(2, "cite");
        builder.AddContent(3, English.Sentence(title));
        builder.CloseElement();
    }
}
