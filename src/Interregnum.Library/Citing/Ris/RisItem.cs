namespace Interregnum.Library.Citing.Ris;

/// <summary>A record from its tags.</summary>
static class RisItem
{
    public static bool Knows(string tag) =>
        tag is "ID" or "PY" or "Y1" or "DA" or "SP" or "EP" or "SN" || RisTags.VariableOf("", tag) is not null;

    /// <param name="tags">In the file's order, the first one <c>TY</c>.</param>
    public static CslItem Of(IReadOnlyList<(string Tag, string Value)> tags)
    {
        string? First(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                foreach (var (tag, value) in tags)
                {
                    if (tag == name && value.Length > 0)
                    {
                        return value;
                    }
                }
            }

            return null;
        }

        var kind = RisTags.KindOf(tags[0].Value);
        var item = new CslItem(First("ID") ?? "", kind);
        foreach (var group in tags.Skip(1).Where(t => t.Value.Length > 0).GroupBy(t => RisTags.VariableOf(kind, t.Tag)))
        {
            if (group.Key is { } variable)
            {
                item = Set(item, variable, [.. group.Select(t => t.Value)]);
            }
        }

        var page = (First("SP"), First("EP")) switch
        {
            ({ } from, { } to) when from != to => $"{from}-{to}",
            var (from, to) => from ?? to,
        };
        return item.With("page", page).With("issued", RisDate.Read(First("DA")) ?? RisDate.Read(First("PY", "Y1")));
    }

    static CslItem Set(CslItem item, string variable, IReadOnlyList<string> values) =>
        CslVariables.Names.Contains(variable) ? item.With(variable, [.. values.Select(Name)])
        : CslVariables.Dates.Contains(variable) ? item.With(variable, RisDate.Read(values[0]))
        : item.With(variable, variable == "keyword" ? string.Join(", ", values) : values[0]);

    /// <summary><c>Family, Given, Suffix</c>. Without a comma, or with one at its end, it is an institution.</summary>
    static CslName Name(string text)
    {
        var parts = text.Split(',', 3);
        return parts.Length == 1 || text.EndsWith(',') || parts[0].Trim().Length == 0
            ? CslName.Institution(text.TrimEnd(',', ' '))
            : new()
            {
                Family = parts[0].Trim(),
                Given = parts[1].Trim(),
                Suffix = parts.Length > 2 ? parts[2].Trim() : "",
            };
    }

    public static string Write(CslName name)
    {
        if (name.Literal.Length > 0)
        {
            return name.Literal.Contains(',', StringComparison.Ordinal) ? name.Literal + "," : name.Literal;
        }

        var family = string.Join(
            ' ',
            new[] { name.DroppingParticle, name.NonDroppingParticle, name.Family }.Where(p => p.Length > 0)
        );
        return (family, name.Given, name.Suffix) switch
        {
            ("", var given, _) => given,
            (_, "", "") => family,
            (_, var given, "") => $"{family}, {given}",
            var (_, given, suffix) => $"{family}, {given}, {suffix}",
        };
    }
}
