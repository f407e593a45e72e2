using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Interregnum.Reports.Charts;

/// <summary>A text in a picture. Razor takes the SVG element for its own keyword inside code blocks; a component is not mistaken.</summary>
public sealed class SvgText : ComponentBase
{
    /// <summary>Horizontal place, an SVG length.</summary>
    [Parameter, EditorRequired]
    public string X { get; set; } = "";

    /// <summary>Baseline, in pixels.</summary>
    [Parameter, EditorRequired]
    public double Y { get; set; }

    /// <summary>Shift to the right, in pixels.</summary>
    [Parameter]
    public double Shift { get; set; }

    [Parameter]
    public string Class { get; set; } = "label";

    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    /// <summary>Characters after which the text is cut, the last becoming an ellipsis.</summary>
    [Parameter]
    public int Longest { get; set; } = 200;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", X);
        builder.AddAttribute(2, "y", Y.ToString(CultureInfo.InvariantCulture));
        if (Shift != 0)
        {
            builder.AddAttribute(3, "dx", Shift.ToString(CultureInfo.InvariantCulture));
        }

        builder.AddAttribute(4, "class", Class);
        builder.AddContent(5, Text.Length <= Longest ? Text : Text[..(Longest - 1)].TrimEnd() + "…");
        builder.CloseElement();
    }
}
