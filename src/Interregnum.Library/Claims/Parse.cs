namespace Interregnum.Library.Claims;

/// <summary>A sentence taken apart: its words, its dates, its names, and the words that claim something.</summary>
sealed class Parse
{
    Parse(Sentence sentence, List<Token> tokens, List<DateSpan> dates, List<Mention> mentions)
    {
        (Sentence, Tokens, Dates, Mentions) = (sentence, tokens, dates, mentions);
        Triggers = [.. Trigger.Of(this)];
    }

    public Sentence Sentence { get; }

    public IReadOnlyList<Token> Tokens { get; }

    public IReadOnlyList<DateSpan> Dates { get; }

    public IReadOnlyList<Mention> Mentions { get; }

    public IReadOnlyList<Trigger> Triggers { get; }

    /// <summary>A question claims nothing.</summary>
    public bool Asks => Tokens.Count > 0 && Tokens[^1].Text is "?";

    /// <param name="last">The last date before the sentence.</param>
    public static Parse Of(Sentence sentence, NameBook book, ClaimDate? last)
    {
        var tokens = Claims.Tokens.Of(sentence.Text);
        var dates = DateSpan.Of(tokens, last);
        return new(sentence, tokens, dates, Mention.Of(tokens, dates, book));
    }

    public string Word(int at) => at >= 0 && at < Tokens.Count ? Tokens[at].Lower : "";

    public Mention? MentionEndingAt(int end) => Mentions.FirstOrDefault(m => m.End == end);

    public Mention? MentionAt(int first) => Mentions.FirstOrDefault(m => m.First == first);

    /// <summary>Whether a token between two places is one of these.</summary>
    public bool HasBetween(int from, int to, params ReadOnlySpan<string> words)
    {
        for (var i = Math.Max(0, from); i < Math.Min(to, Tokens.Count); i++)
        {
            if (words.Contains(Tokens[i].Lower))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the clause of a token begins: after the last semicolon, or the colon of a heading date.</summary>
    public int ClauseStart(int at)
    {
        while (at > 0 && Tokens[at - 1].Text is not (";" or ":"))
        {
            at--;
        }

        return at;
    }

    /// <summary>One past the last token of the clause of a token.</summary>
    public int ClauseEnd(int at)
    {
        while (at < Tokens.Count && Tokens[at].Text is not (";" or ":"))
        {
            at++;
        }

        return at;
    }
}
