using System.Collections.Frozen;
using System.Globalization;

namespace Interregnum.Library.Citing.BibTex;

/// <summary>TeX's accents and the letters that it has names for.</summary>
static class TexAccents
{
    /// <summary>Pairs of a letter and the accented letter, by the accent's command.</summary>
    static readonly FrozenDictionary<char, string> Composed = new Dictionary<char, string>
    {
        ['`'] = "AÀEÈIÌOÒUÙNǸaàeèiìoòuùnǹ",
        ['\''] = "AÁEÉIÍOÓUÚYÝCĆNŃSŚZŹLĹRŔGǴKḰaáeéiíoóuúyýcćnńsśzźlĺrŕgǵkḱгѓкќ",
        ['^'] = "AÂEÊIÎOÔUÛCĈGĜHĤJĴSŜWŴYŶaâeêiîoôuûcĉgĝhĥjĵsŝwŵyŷ",
        ['"'] = "AÄEËIÏOÖUÜYŸaäeëiïoöuüyÿеёЕЁіїІЇ",
        ['~'] = "AÃNÑOÕIĨUŨaãnñoõiĩuũ",
        ['='] = "AĀEĒIĪOŌUŪYȲaāeēiīoōuūyȳ",
        ['.'] = "CĊEĖGĠIİZŻcċeėgġzż",
        ['u'] = "AĂEĔGĞIĬOŎUŬaăeĕgğiĭoŏuŭийИЙуўУЎ",
        ['v'] = "CČDĎEĚGǦLĽNŇRŘSŠTŤZŽcčdďeěgǧlľnňrřsštťzž",
        ['H'] = "OŐUŰoőuű",
        ['c'] = "CÇGĢKĶLĻNŅRŖSŞTŢcçgģkķlļnņrŗsştţ",
        ['k'] = "AĄEĘIĮOǪUŲaąeęiįoǫuų",
        ['r'] = "AÅUŮaåuů",
        ['d'] = "AẠDḌEẸHḤIỊNṆOỌRṚSṢTṬUỤZẒaạdḍeẹhḥiịnṇoọrṛsṣtṭuụzẓ",
        ['b'] = "DḎLḺNṈRṞTṮZẔdḏlḻnṉrṟtṯzẕ",
    }.ToFrozenDictionary();

    /// <summary>The combining mark for letters that have no accented form of their own.</summary>
    const string Marks =
        "`\u0300'\u0301^\u0302\"\u0308~\u0303=\u0304.\u0307u\u0306v\u030cH\u030bc\u0327k\u0328r\u030ad\u0323b\u0331t\u0361";

    static readonly FrozenDictionary<string, string> Symbols = new Dictionary<string, string>
    {
        ["ss"] = "ß",
        ["ae"] = "æ",
        ["AE"] = "Æ",
        ["oe"] = "œ",
        ["OE"] = "Œ",
        ["aa"] = "å",
        ["AA"] = "Å",
        ["o"] = "ø",
        ["O"] = "Ø",
        ["l"] = "ł",
        ["L"] = "Ł",
        ["i"] = "ı",
        ["j"] = "ȷ",
        ["dh"] = "ð",
        ["DH"] = "Ð",
        ["th"] = "þ",
        ["TH"] = "Þ",
        ["dj"] = "đ",
        ["DJ"] = "Đ",
        ["ng"] = "ŋ",
        ["NG"] = "Ŋ",
        ["S"] = "§",
        ["P"] = "¶",
        ["copyright"] = "©",
        ["pounds"] = "£",
        ["ldots"] = "…",
        ["dots"] = "…",
        ["textellipsis"] = "…",
        ["textendash"] = "–",
        ["textemdash"] = "—",
        ["textquoteleft"] = "‘",
        ["textquoteright"] = "’",
        ["textquotedblleft"] = "“",
        ["textquotedblright"] = "”",
        ["textquotesingle"] = "'",
        ["textquotedbl"] = "\"",
        ["guillemotleft"] = "«",
        ["guillemotright"] = "»",
        ["glqq"] = "„",
        ["grqq"] = "“",
        ["quotedblbase"] = "„",
        ["quotesinglbase"] = "‚",
        ["textbackslash"] = "\\",
        ["textasciitilde"] = "~",
        ["textasciicircum"] = "^",
        ["textasciigrave"] = "`",
        ["textbraceleft"] = "{",
        ["textbraceright"] = "}",
        ["textless"] = "<",
        ["textgreater"] = ">",
        ["textbar"] = "|",
        ["textunderscore"] = "_",
        ["textdollar"] = "$",
        ["textdegree"] = "°",
        ["textexclamdown"] = "¡",
        ["textquestiondown"] = "¿",
        ["textregistered"] = "®",
        ["texttrademark"] = "™",
        ["texteuro"] = "€",
        ["euro"] = "€",
        ["textperiodcentered"] = "·",
        ["textbullet"] = "•",
        ["textnumero"] = "№",
        ["TeX"] = "TeX",
        ["LaTeX"] = "LaTeX",
        ["BibTeX"] = "BibTeX",
        ["cyrchar"] = "",
        ["slash"] = "/",
        ["quad"] = " ",
        ["newline"] = " ",
        ["par"] = " ",
        ["cprime"] = "ʹ",
        ["cdprime"] = "ʺ",
        ["ayn"] = "ʿ",
        ["alif"] = "ʾ",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Commands whose argument is the text and which only say how it looks.</summary>
    static readonly FrozenSet<string> Looks = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            .. "emph textit textbf textsc textrm textsf texttt textsl textup textmd textnormal uppercase mbox text enquote mkbibquote".Split(
                ' '
            ),
            .. "mkbibemph mkbibitalic mkbibbold mkbibparens url path it em bf sc rm sf tt sl itshape bfseries scshape upshape".Split(
                ' '
            ),
            .. "normalfont relax protect noopsort textsuperscript textsubscript ensuremath".Split(' '),
        ]
    );

    static readonly FrozenDictionary<char, char> Bases = Composed
        .Values.SelectMany(pairs => pairs.Chunk(2))
        .GroupBy(pair => pair[1])
        .ToFrozenDictionary(g => g.Key, g => g.First()[0]);

    /// <summary>The letter under an accent; Cyrillic <c>й</c> and its like are letters of their own.</summary>
    public static char Unaccented(char letter) =>
        letter is < '\u0400' or > '\u04ff' ? Bases.GetValueOrDefault(letter, letter) : letter;

    public static bool IsAccent(char command) => Marks.Contains(command, StringComparison.Ordinal) && command < '\u0300';

    public static string? Symbol(string command) => Symbols.GetValueOrDefault(command);

    public static bool OnlyLooks(string command) => Looks.Contains(command);

    /// <summary>A text whose first letter takes an accent.</summary>
    public static string Accented(char accent, string text)
    {
        var first = text.Length == 0 ? "" : StringInfo.GetNextTextElement(text);
        var letter = first switch
        {
            "ı" => 'i',
            "ȷ" => 'j',
            { Length: 1 } => first[0],
            _ => '\0',
        };
        if (letter != '\0' && Composed.TryGetValue(accent, out var pairs))
        {
            for (var i = 0; i < pairs.Length; i += 2)
            {
                if (pairs[i] == letter)
                {
                    return pairs[i + 1] + text[1..];
                }
            }
        }

        var mark = Marks[Marks.IndexOf(accent, StringComparison.Ordinal) + 1];
        return (letter == '\0' ? first : letter.ToString()) + mark + text[first.Length..];
    }
}
