using Interregnum.Contests;
using Interregnum.Reports.Prose;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Interregnum.Reports.Sections;

/// <summary>One entry of the bibliography: author, year, title, where it appeared, and what the compiler notes of it.</summary>
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
            Cite(builder, Source.Container!, AuthorDate.Part(Source));
        }
        else
        {
            Cite(builder, Source.Title, AuthorDate.Part(Source));
        }

        builder.AddContent(5, Source.Authors.Count > 0 ? " " : $" {year} ");
        builder.AddContent(6, AuthorDate.Imprint(Source));
        if (AuthorDate.Link(Source) is { } link)
        {
            builder.AddContent(7, " ");
            builder.OpenElement(8, "a");
            builder.AddAttribute(9, "href", link);
            builder.AddAttribute(10, "rel", "noreferrer");
            builder.AddContent(11, link);
            builder.CloseElement();
        }

        if (Source.Note is { Length: > 0 } note)
        {
            builder.AddContent(12, $" {English.Sentence(note)}");
        }
    }

    static void Cite(RenderTreeBuilder builder, string title, string part)
    {
        builder.OpenElement(2, "cite");
        builder.AddContent(3, part.Length == 0 ? English.Sentence(title) : English.Clause(title));
        builder.CloseElement();
        if (part.Length > 0)
        {
            builder.AddContent(4, $" {English.Sentence(part)}");
        }
    }
}
