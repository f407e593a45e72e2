using System.Xml.Linq;

namespace Interregnum.Library.Citing.Styles;

/// <summary>The children of <c>names</c> that say how names look; within a substitute those of the outer one hold where there are none.</summary>
/// <param name="LabelFirst">The label stands before the names.</param>
sealed record NamesLook(XElement? Name, XElement? EtAl, XElement? Label, bool LabelFirst)
{
    public static NamesLook Of(XElement names)
    {
        var (name, label) = (CitationStyle.Child(names, "name"), CitationStyle.Child(names, "label"));
        var isFirst =
            label is not null && (name is null ? CitationStyle.Child(names, "substitute") is null : label.IsBefore(name));
        return new(name, CitationStyle.Child(names, "et-al"), label, isFirst && name is not null);
    }

    public NamesLook Or(NamesLook outer) =>
        new(
            Name ?? outer.Name,
            EtAl ?? outer.EtAl,
            Label ?? outer.Label,
            Name is not null && Label is not null ? LabelFirst : outer.LabelFirst
        );
}
