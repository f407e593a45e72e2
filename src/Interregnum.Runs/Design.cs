using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Interregnum.Contests;

namespace Interregnum.Runs;

/// <summary>What is played of a contest, apart from the seed and the number of histories; names a folder of blocks.</summary>
public sealed record Design
{
    /// <summary>Parameters drawn from the prior, with fresh dice: the only population there is before a calibration.</summary>
    public const string Population = "in general";

    const int IdLength = 16;

    static readonly string[] NoWords = [];

    Design(Intervention @do, int monthsAfter, bool rows, bool rerolled = false)
    {
        Do = @do;
        MonthsAfter = monthsAfter;
        Rows = rows;
        IsRerolled = rerolled;
        Text = TextOf(@do, monthsAfter, rows, rerolled);
        Id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))[..IdLength];
    }

    /// <summary>What is done to the contest; <see cref="Intervention.None"/> for the contest as it was.</summary>
    public Intervention Do { get; }

    /// <summary>Months played after the horizon: 0 or 12.</summary>
    public int MonthsAfter { get; }

    /// <summary>Whether whole rows are kept, or of each history only its outcome.</summary>
    public bool Rows { get; }

    /// <summary>Whether the same parameters are played with other dice.</summary>
    public bool IsRerolled { get; }

    /// <summary>The design in words that do not depend on the order or the spelling of its atoms.</summary>
    public string Text { get; }

    /// <summary>16 hexadecimal digits, the same for equal designs: the head of the SHA-256 of <see cref="Text"/>.</summary>
    public string Id { get; }

    /// <summary>Whole rows with the outcome also read twelve months later: what <c>run</c> keeps.</summary>
    public static Design WholeRows(Intervention @do) => new(@do, monthsAfter: 12, rows: true);

    /// <summary>Outcomes only: what an attribution asks of its many worlds.</summary>
    public static Design OutcomesOnly(Intervention @do) => new(@do, monthsAfter: 0, rows: false);

    /// <summary>Outcomes only, of the same parameters with other dice: what necessity is held against.</summary>
    public static Design Rerolled(Intervention @do) => new(@do, monthsAfter: 0, rows: false, rerolled: true);

    static string TextOf(Intervention @do, int monthsAfter, bool rows, bool rerolled)
    {
        var atoms = @do.Atoms.Select(AtomText).Order(StringComparer.Ordinal);
        return string.Join(
            '\n',
            [
                $"population {Population}",
                $"months after {monthsAfter}",
                rows ? "rows" : "outcomes",
                .. rerolled ? ["re-rolled"] : NoWords,
                .. atoms,
            ]
        );
    }

    /// <summary>Every property but the author's own wording, by name, so that no property of a new kind of atom can be forgotten.</summary>
    static string AtomText(Atom atom)
    {
        var parts = atom.GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.Name != nameof(Atom.Text))
            .OrderBy(p => p.Name, StringComparer.Ordinal)
            .Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Name}={p.GetValue(atom)}"));
        return $"{atom.GetType().Name} {string.Join(' ', parts)}";
    }
}
