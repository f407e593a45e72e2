namespace Interregnum.Library.Citing.Styles;

/// <summary>
/// Tells works apart whose citations would read the same: by more names, by given names, by a letter behind the year, by whatever else the style has
/// for it, in this order and as far as the style wants it.
/// </summary>
/// <param name="works">All that are given.</param>
/// <param name="sorted">The same in the order of the bibliography, which letters follow.</param>
/// <param name="render">Cites them all.</param>
sealed class Disambiguation(
    CitationStyle style,
    IReadOnlyCollection<Work> works,
    IReadOnlyList<Work> sorted,
    Func<IReadOnlyCollection<Work>, IEnumerable<(Work Work, Output? Output)>> render
)
{
    /// <summary>A work and the names that its citation is made of.</summary>
    sealed record Likeness(Work Work, IReadOnlyList<CslName> Names, string Text);

    readonly string? _rule = IsOn(style, "disambiguate-add-givenname")
        ? (string?)style.Citation.Attribute("givenname-disambiguation-rule") ?? "by-cite"
        : null;

    public void Run()
    {
        if (_rule is not (null or "by-cite"))
        {
            ShowGivenNames();
        }

        var alike = Alike();
        if (alike.Count > 0 && IsOn(style, "disambiguate-add-names"))
        {
            foreach (var group in alike)
            {
                ShowMoreNames(group);
            }

            alike = Alike();
        }

        if (alike.Count > 0 && _rule == "by-cite")
        {
            foreach (var group in alike)
            {
                ShowGivenNames(group);
            }

            alike = Alike();
        }

        if (alike.Count > 0 && IsOn(style, "disambiguate-add-year-suffix"))
        {
            AddLetters(alike);
            alike = Alike();
        }

        foreach (var likeness in alike.SelectMany(g => g))
        {
            likeness.Work.IsAmbiguous = true;
        }
    }

    static bool IsOn(CitationStyle style, string option) => (string?)style.Citation.Attribute(option) == "true";

    IEnumerable<Likeness> All() =>
        render(works)
            .Where(r => r.Output is not null && !r.Output.All().Any(o => o.Meaning is TermWord { Term: "ibid" }))
            .Select(r => new Likeness(
                r.Work,
                [.. r.Output!.All().Select(o => o.Meaning).OfType<AllNames>().SelectMany(n => n.Names)],
                r.Output!.Render().Text
            ));

    /// <summary>Groups of different works whose citations read the same.</summary>
    List<List<Likeness>> Alike() =>
        [
            .. All()
                .Where(l => l.Text.Length > 0)
                .GroupBy(l => l.Text, StringComparer.Ordinal)
                .Select(g => g.DistinctBy(l => l.Work).ToList())
                .Where(g => g.Count > 1),
        ];

    /// <summary>Whoever shares a family name with another is shown with initials, or with the whole given name where these are the same.</summary>
    void ShowGivenNames()
    {
        var groups = render(works)
            .Where(r => r.Output is not null)
            .SelectMany(r => r.Output!.All().Select(o => o.Meaning).OfType<AllNames>());
        var people = groups
            .SelectMany(g => _rule!.StartsWith("primary", StringComparison.Ordinal) ? g.Names.Take(1) : g.Names)
            .Where(n => n.Family.Length > 0)
            .Distinct();
        foreach (var family in people.GroupBy(n => n.Family, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            foreach (var name in family)
            {
                var isWhole = family.Any(other => other != name && SameInitials(name, other));
                if (Hint(isWhole) is { } hint)
                {
                    foreach (var work in works)
                    {
                        work.Shown[name] = hint;
                    }
                }
            }
        }
    }

    Given? Hint(bool isWhole) =>
        (_rule, isWhole) switch
        {
            ("all-names-with-initials" or "primary-name-with-initials", true) => null,
            ("primary-name", true) => Given.WholeIfFirst,
            (_, true) => Given.Whole,
            ("primary-name" or "primary-name-with-initials", false) => Given.InitialsIfFirst,
            _ => Given.Initials,
        };

    void ShowMoreNames(List<Likeness> group)
    {
        if (_rule == "by-cite")
        {
            ShowGivenNames(group);
        }

        var left = group;
        for (var n = 1; left.Count > 0 && n <= left.Max(l => l.Names.Count); n++)
        {
            var told = left.Where(l => left.TrueForAll(o => o.Work == l.Work || !Compared(o, n).SequenceEqual(Compared(l, n))))
                .ToList();
            if (told.Count == 0)
            {
                continue;
            }

            foreach (var likeness in left)
            {
                likeness.Work.NamesBeforeEtAl = n;
            }

            left = [.. left.Except(told)];
        }
    }

    /// <summary>The first names of a citation, as much of each as the style may show.</summary>
    IEnumerable<CslName> Compared(Likeness likeness, int count) =>
        likeness
            .Names.Take(count)
            .Select(
                (name, i) =>
                    _rule switch
                    {
                        "all-names" or "by-cite" => name,
                        "all-names-with-initials" => name with { Given = PersonName.Initials(name.Given, "", hyphen: false) },
                        "primary-name" when i == 0 => name,
                        "primary-name-with-initials" when i == 0 => name with
                        {
                            Given = PersonName.Initials(name.Given, "", hyphen: false),
                        },
                        _ => name with { Given = "" },
                    }
            );

    /// <summary>Within works that read the same: names at the same place that share a family name get their given names.</summary>
    static void ShowGivenNames(List<Likeness> group)
    {
        var left = group;
        for (var i = 0; left.Count > 0 && i < group.Max(l => l.Names.Count); i++)
        {
            var named = group.Where(l => l.Names.Count > i).ToList();
            var hinted = new HashSet<Work>();
            foreach (var likeness in named)
            {
                var name = likeness.Names[i];
                var others = named.Select(l => l.Names[i]).Where(n => n != name && n.Family == name.Family).ToList();
                if (others.Count > 0)
                {
                    likeness.Work.Shown[name] = others.Exists(o => SameInitials(name, o)) ? Given.Whole : Given.Initials;
                    hinted.Add(likeness.Work);
                }
            }

            left = [.. left.Where(l => !hinted.Contains(l.Work))];
        }
    }

    void AddLetters(List<List<Likeness>> alike)
    {
        var place = sorted.Select((w, i) => (w, i)).ToDictionary(w => w.w, w => w.i);
        foreach (var group in alike)
        {
            var number = 0;
            foreach (var likeness in group.OrderBy(l => place[l.Work]))
            {
                likeness.Work.YearLetter = ++number;
            }
        }
    }

    static bool SameInitials(CslName a, CslName b) =>
        a.Given.Length > 0
        && b.Given.Length > 0
        && PersonName.Initials(a.Given, "", hyphen: false) == PersonName.Initials(b.Given, "", hyphen: false);
}
