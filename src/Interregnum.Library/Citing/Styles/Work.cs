namespace Interregnum.Library.Citing.Styles;

/// <summary>A record as styles see it: its texts with their look, its names in parts, and what tells it from other works.</summary>
sealed class Work
{
    /// <summary>Older names for the same variable.</summary>
    static readonly (string Old, string New)[] Renamed =
    [
        ("shortTitle", "title-short"),
        ("journalAbbreviation", "container-title-short"),
        ("event", "event-title"),
        ("event-title", "event"),
    ];

    readonly Dictionary<string, StyledText> _texts = new(StringComparer.Ordinal);
    readonly Dictionary<string, IReadOnlyList<CslName>> _names = new(StringComparer.Ordinal);
    readonly Dictionary<string, CslDate> _dates = new(StringComparer.Ordinal);

    public Work(CslItem item)
    {
        (Id, Type) = (item.Id, item.Type);
        foreach (var field in item.Fields)
        {
            if (CslVariables.Names.Contains(field))
            {
                _names[field] = [.. item.Names(field).Select(PersonName.Parsed)];
            }
            else if (CslVariables.Dates.Contains(field))
            {
                Add(_dates, field, item.Date(field));
            }
            else if (field is not ("id" or "type") && item.Text(field) is { Length: > 0 } text)
            {
                _texts[field] = field is "URL" or "DOI" ? new(text) : Markup.Read(text);
            }
        }

        foreach (var (old, name) in Renamed)
        {
            if (_texts.TryGetValue(old, out var text))
            {
                _texts.TryAdd(name, text);
            }
        }
    }

    public string Id { get; }

    public string Type { get; }

    /// <summary>The letter behind the year, from 1; 0 for none.</summary>
    public int YearLetter { get; set; }

    /// <summary>How many names have to stand before "et al." so that the work is told from others; 0 for as many as the style says.</summary>
    public int NamesBeforeEtAl { get; set; }

    /// <summary>Names alone do not tell it from another work.</summary>
    public bool IsAmbiguous { get; set; }

    /// <summary>How much of a name has to stand so that it is told from others.</summary>
    public Dictionary<CslName, Given> Shown { get; } = [];

    public StyledText? Text(string variable) => _texts.GetValueOrDefault(variable);

    public IReadOnlyList<CslName> Names(string variable) => _names.GetValueOrDefault(variable) ?? [];

    public CslDate? Date(string variable) => _dates.GetValueOrDefault(variable);

    static void Add<T>(Dictionary<string, T> to, string field, T? value)
        where T : class
    {
        if (value is not null)
        {
            to[field] = value;
        }
    }
}

/// <summary>What of a given name is shown where a style would show none, to tell two people apart.</summary>
enum Given
{
    Initials,
    InitialsIfFirst,
    Whole,
    WholeIfFirst,
}
