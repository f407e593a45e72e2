using System.Xml.Linq;

namespace Interregnum.Library.Citing.Styles;

/// <summary>One work put through one layout of a style: what elements ask for, and what they have used up.</summary>
/// <param name="Style">Whose macros are called.</param>
/// <param name="Work">What is cited.</param>
/// <param name="Layout"><c>citation</c> or <c>bibliography</c>, whose settings names inherit.</param>
sealed record Evaluation(CitationStyle Style, Work Work, XElement Layout)
{
    /// <summary>Elements evaluated for one citation; a style whose macros call each other without end stops here.</summary>
    const int MostSteps = 100_000;

    const int DeepestMacro = 60;

    readonly HashSet<string> _usedUp = new(StringComparer.Ordinal);
    int _steps;
    int _macroDepth;

    public Locale Words => Style.Words;

    /// <summary>The key that is being sorted by; null outside sorting.</summary>
    public XElement? SortKey { get; init; }

    public bool InBibliography => Layout.Name.LocalName == "bibliography";

    /// <summary>Where in the sequence of citations this one stands, as CSL names it: <c>first</c>, <c>subsequent</c>, <c>ibid</c> …</summary>
    public IReadOnlyCollection<string> Positions { get; init; } = [];

    /// <summary>A page or another place within the work.</summary>
    public string? Locator { get; init; }

    /// <summary>What the locator counts; null means pages.</summary>
    public string? LocatorKind { get; init; }

    /// <summary>Variables that were asked for, and how many of them held something: groups vanish by it.</summary>
    public (int Asked, int Held) Variables { get; private set; }

    public bool InSubstitute { get; set; }

    /// <summary>How names within a substitute look that do not say it themselves.</summary>
    public NamesLook? Inherited { get; set; }

    public bool YearLetterIsUsed { get; set; }

    /// <summary>A variable that the style asks for, counted.</summary>
    public StyledText? Ask(string variable)
    {
        var text =
            variable == "page-first" && Text("page") is { } pages ? PageRange.First(pages)
            : variable == "locator" ? (Locator is { } locator ? new StyledText(locator) : null)
            : Text(variable);
        Count(text is { IsEmpty: false });
        return text;
    }

    public IReadOnlyList<CslName> AskNames(string variable)
    {
        var names = Names(variable);
        Count(names.Count > 0);
        return names;
    }

    public CslDate? AskDate(string variable)
    {
        var date = Date(variable);
        Count(date is not null);
        return date;
    }

    /// <summary>Counts a variable that was asked for.</summary>
    public void Count(bool isHeld) => Variables = (Variables.Asked + 1, Variables.Held + (isHeld ? 1 : 0));

    /// <summary>Takes back that a variable held something, of which nothing was shown.</summary>
    public void Uncount() => Variables = (Variables.Asked, Variables.Held - 1);

    /// <summary>Without counting: for conditions and labels.</summary>
    public StyledText? Text(string variable) => _usedUp.Contains(variable) ? null : Work.Text(variable);

    public IReadOnlyList<CslName> Names(string variable) => _usedUp.Contains(variable) ? [] : Work.Names(variable);

    public CslDate? Date(string variable) => _usedUp.Contains(variable) ? null : Work.Date(variable);

    /// <summary>Whether a condition finds something in the variable.</summary>
    public bool Has(string variable) =>
        variable == "locator"
            ? Locator is not null
            : Text(variable) is { IsEmpty: false } || Names(variable).Count > 0 || Date(variable) is not null;

    /// <summary>What stood in for names is not shown again.</summary>
    public void UseUp(string variable) => _usedUp.Add(variable);

    /// <summary>Everything that an element holds, in its order.</summary>
    public IReadOnlyList<Output> Children(XElement element)
    {
        var outputs = new List<Output>();
        foreach (var child in element.Elements())
        {
            outputs.AddRange(Element(child));
        }

        return outputs;
    }

    /// <summary>One element: several outputs for a condition, none for what is empty or unknown.</summary>
    public IEnumerable<Output> Element(XElement element)
    {
        if (++_steps > MostSteps)
        {
            throw new StyleException(
                $"the style takes more than {MostSteps:N0} steps for one work: do its macros call each other?"
            );
        }

        return element.Name.LocalName switch
        {
            "choose" => Choose.Evaluate(this, element),
            "text" => Some(TextElement.Evaluate(this, element)),
            "number" => Some(NumberElement.Evaluate(this, element)),
            "label" => Some(LabelElement.Evaluate(this, element)),
            "date" => Some(DateElement.Evaluate(this, element)),
            "names" => Some(NamesElement.Evaluate(this, element)),
            "group" => Some(Group(element, element, isMacro: false)),
            _ => [],
        };
    }

    /// <summary>A macro where an element calls it; as a group it vanishes with its variables.</summary>
    public Output? Macro(XElement caller, string name)
    {
        if (Style.Macro(name) is not { } macro)
        {
            return null;
        }

        if (++_macroDepth > DeepestMacro)
        {
            throw new StyleException($"the macro '{name}' calls itself");
        }

        var output = Group(macro, caller, isMacro: true);
        _macroDepth--;
        return output;
    }

    /// <summary>Text with the look of an element; a work in another language takes no English capitals.</summary>
    public Output? Formatted(XElement element, Output? inner)
    {
        var format = Format.Of(element);
        return Output.Group(format.TextCase == "title" && !IsEnglish ? format with { TextCase = null } : format, inner);
    }

    bool IsEnglish =>
        Work.Text("language")?.Text is { } language
            ? language.StartsWith("en", StringComparison.OrdinalIgnoreCase) && (language.Length == 2 || language[2] is '-' or '_')
            : Words.IsEnglish;

    Output? Group(XElement content, XElement look, bool isMacro)
    {
        var before = Variables;
        var children = Children(content);
        var after = Variables;
        if (isMacro && children.Count > 0)
        {
            Count(isHeld: true);
        }

        return before.Asked == after.Asked || after.Held > before.Held ? Output.Group(Format.Of(look), children) : null;
    }

    static IEnumerable<Output> Some(Output? output) => output is null ? [] : [output];
}
