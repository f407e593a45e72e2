namespace Interregnum.Library.Citing.Styles;

/// <summary>Gives quotation marks the shape that the language and their nesting ask for.</summary>
static class QuotationMarks
{
    public static StyledText Shaped(StyledText text, Locale words)
    {
        if (!text.Text.AsSpan().ContainsAny(StyledText.Open, StyledText.Close))
        {
            return text;
        }

        string[] marks =
        [
            words.Term("open-quote") ?? "“",
            words.Term("close-quote") ?? "”",
            words.Term("open-inner-quote") ?? "‘",
            words.Term("close-inner-quote") ?? "’",
        ];
        var (parts, depth) = (new List<StyledText>(), 0);
        for (var i = 0; i < text.Text.Length; i++)
        {
            if (text.Text[i] == StyledText.Open)
            {
                parts.Add(new(marks[depth % 2 * 2], text.LookAt(i)));
                depth++;
            }
            else if (text.Text[i] == StyledText.Close)
            {
                depth = Math.Max(0, depth - 1);
                parts.Add(new(marks[(depth % 2 * 2) + 1], text.LookAt(i)));
            }
            else
            {
                parts.Add(text.Slice(i, i + 1));
            }
        }

        return StyledText.Join(parts);
    }
}
