using System.Runtime.InteropServices;
using Interregnum.Library.Search;
using Interregnum.Library.Store;

namespace Interregnum.Library.Related;

/// <summary>How a document writes its words. Capitals of titles and at the start of a sentence do not make a name.</summary>
sealed class Writing
{
    readonly Dictionary<string, Form> _forms = new(StringComparer.Ordinal);

    Writing() { }

    sealed class Form
    {
        /// <summary>Times by the way it is written, within sentences.</summary>
        public Dictionary<string, int> Within { get; } = new(StringComparer.Ordinal);

        /// <summary>The way it is written in the title or at the start of a sentence, the last time.</summary>
        public string? Elsewhere { get; set; }
    }

    /// <param name="wanted">The stems that are asked for later.</param>
    public static Writing Of(string title, IReadOnlyList<Page> pages, Wanted wanted)
    {
        var writing = new Writing();
        writing.Read(title, wanted, isTitle: true);
        foreach (var page in pages)
        {
            writing.Read(page.Text, wanted, isTitle: false);
        }

        return writing;
    }

    /// <summary>The word of a stem as it is written most often; null when there is none.</summary>
    public string? Of(string stem) =>
        _forms.TryGetValue(stem, out var form)
            ? form.Within.OrderByDescending(w => w.Value)
                .ThenByDescending(w => w.Key, StringComparer.Ordinal)
                .FirstOrDefault()
                .Key
                ?? form.Elsewhere
            : null;

    /// <summary>Whether it is written with a capital more often than without one.</summary>
    public bool IsName(string stem) =>
        _forms.TryGetValue(stem, out var form) && form.Within.Sum(w => char.IsUpper(w.Key[0]) ? w.Value : -w.Value) > 0;

    void Read(string text, Wanted wanted, bool isTitle)
    {
        foreach (var token in Tokens.Of(text))
        {
            if (wanted.Weight(token.Text) is not var (stem, _))
            {
                continue;
            }

            var written = Written(text, token);
            ref var form = ref CollectionsMarshal.GetValueRefOrAddDefault(_forms, stem, out _);
            form ??= new();
            if (isTitle || (char.IsUpper(written[0]) && Begins(text, token.Start)))
            {
                form.Elsewhere = written;
            }
            else
            {
                CollectionsMarshal.GetValueRefOrAddDefault(form.Within, written, out _)++;
            }
        }
    }

    /// <summary>As it stands there, without a possessive <c>'s</c>.</summary>
    static string Written(string text, Token token)
    {
        var written = text.Substring(token.Start, token.Length);
        return token.Length > 2 && written[^1] is 's' && Letters.IsApostrophe(written[^2]) ? written[..^2] : written;
    }

    /// <summary>Whether a sentence begins here: nothing but quotation marks and brackets stands between it and the end of another.</summary>
    static bool Begins(string text, int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (text[i] == '\n' && i > 0 && text[i - 1] == '\n')
            {
                return true;
            }

            if (
                !char.IsWhiteSpace(text[i])
                && text[i] is not ('"' or '“' or '”' or '\'' or '‘' or '’' or '(' or '[' or '*' or '_')
            )
            {
                return text[i] is '.' or '!' or '?' or ':' or '…';
            }
        }

        return true;
    }
}
