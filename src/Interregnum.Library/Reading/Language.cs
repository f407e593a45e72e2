namespace Interregnum.Library.Reading;

/// <summary>
/// The language of a text, told by its small words (G. Grefenstette, "Comparing two language identification schemes", JADT 1995), or by its
/// script where that is enough. Libraries that know more languages weigh 140 MB; historians' sources are in these.
/// </summary>
public static class Language
{
    /// <summary>Words looked at, from the beginning.</summary>
    const int MostWords = 2000;

    /// <summary>Words below which nothing is said.</summary>
    const int LeastWords = 20;

    /// <summary>Share of small words below which it is none of these languages. In running text they are a third and more.</summary>
    const double LeastShare = 0.12;

    static readonly (string Code, HashSet<string> Small)[] Languages =
    [
        Of(
            "en",
            "the of and to in a that is was he for it with as his on be at by had not are but from or have an they which were"
        ),
        Of(
            "de",
            "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach"
        ),
        Of(
            "fr",
            "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son aux été"
        ),
        Of("es", "de la que el en y a los se del las un por con no una su para es al lo como más pero sus le ya o fue este"),
        Of("it", "di e il la che in a per un è del non una i le con si da sono come dei nel alla al più della anche ma gli lo"),
        Of("pt", "de a o que e do da em um para com não uma os no se na por mais as dos como mas foi ao ele das à seu sua"),
        Of(
            "nl",
            "de van het een en in is dat op te zijn met voor niet die aan er ook als door maar om hij was bij ze uit nog naar werd"
        ),
        Of(
            "sv",
            "och i att det som en på är av för med till den har de inte om ett men var sig från så vid kan hade eller nu när"
        ),
        Of(
            "pl",
            "w i na z się nie do to że jest o jak ale po co za od przez tak dla ma był przy już jego która są także oraz tym"
        ),
        Of("cs", "a se v na je že s z do o i to k ve pro za by ale si po jako jsem od která nebo byl jeho této také při"),
        Of("ru", "и в не на что с он как это по а но к у из за от его то же все для о был до только или мы так они бы было при"),
        Of("uk", "і в не на що з та до у як за це від про для він але його я по ще бути які так чи коли було був під вже також"),
        Of("bg", "и на в за се да не с от е че са по като или но до при той това което бе след към още му си беше има"),
        Of("sr", "и у је на да се за од са су не као је или који али по из што није то до о би они након био његов ће"),
    ];

    /// <summary>ISO 639-1 code; null when there is too little text or it is in no language known here.</summary>
    public static string? Of(string text)
    {
        var words = Beginning(text);
        if (Script(text) is { } script)
        {
            return script;
        }

        if (words.Count < LeastWords)
        {
            return null;
        }

        var (code, share) = Languages
            .Select(l => (l.Code, Share: (double)words.Count(l.Small.Contains) / words.Count))
            .MaxBy(l => l.Share);
        return share >= LeastShare ? code : null;
    }

    static List<string> Beginning(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length && words.Count < MostWords; i++)
        {
            var letter = i < text.Length && char.IsLetter(text[i]);
            if (letter && start < 0)
            {
                start = i;
            }
            else if (!letter && start >= 0)
            {
                words.Add(text[start..i].ToLowerInvariant());
                start = -1;
            }
        }

        return words;
    }

    /// <summary>The language that a script alone tells, when it makes up most of the beginning.</summary>
    static string? Script(string text)
    {
        var counts = new Dictionary<string, int>();
        var letters = 0;
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, 4 * MostWords)))
        {
            letters += char.IsLetter(c) ? 1 : 0;
            if (ScriptOf(c) is { } code)
            {
                counts[code] = counts.GetValueOrDefault(code) + 1;
            }
        }

        if (letters < LeastWords || counts.Values.Sum() * 2 < letters)
        {
            return null;
        }

        return counts.ContainsKey("ja") ? "ja" : counts.MaxBy(c => c.Value).Key;
    }

    static string? ScriptOf(char c) =>
        c switch
        {
            >= '\u0370' and <= '\u03FF' => "el",
            >= '\u0590' and <= '\u05FF' => "he",
            >= '\u0600' and <= '\u06FF' => "ar",
            >= '\u10A0' and <= '\u10FF' => "ka",
            >= '\u0530' and <= '\u058F' => "hy",
            >= '\u3041' and <= '\u30FF' => "ja",
            >= '\uAC00' and <= '\uD7A3' => "ko",
            >= '\u3400' and <= '\u9FFF' => "zh",
            _ => null,
        };

    static (string, HashSet<string>) Of(string code, string small) => (code, [.. small.Split(' ')]);
}
