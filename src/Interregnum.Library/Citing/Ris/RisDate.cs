using System.Globalization;

namespace Interregnum.Library.Citing.Ris;

/// <summary>RIS dates: <c>1924/05/21/</c> with room for words behind the last stroke, where spans, doubt and what is no date stand as EDTF or as words.</summary>
static class RisDate
{
    /// <summary>Null when the text says nothing.</summary>
    public static CslDate? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var parts = text.Split('/', 4);
        var other = parts.Length > 3 ? parts[3].Trim() : "";
        if (other.Length > 0 && CslDate.OfText(other) is var said && (said.From is not null || parts[0].Length == 0))
        {
            return said;
        }

        int? Part(int i) => parts.Length <= i || parts[i].Trim().Length == 0 ? 0 : CslText.Number(parts[i].Trim());
        return Part(0) is { } year and not 0 && CslDay.Checked(year, Part(1), Part(2)) is { } day
            ? new(day)
            : CslDate.OfText(text);
    }

    public static string Write(CslDate date)
    {
        if (date.From is not { } from)
        {
            return $"///{OneLine(date.Words ?? "")}";
        }

        var isPlain = date is { To: null, Circa: false, IsOpen: false } && from is { Season: 0, Year: > 0 };
        var year = from.Year > 0 ? from.Year.ToString("0000", CultureInfo.InvariantCulture) : "";
        return $"{year}/{Two(from.Month)}/{Two(from.Day)}/{(isPlain ? "" : date.Edtf())}";
    }

    static string Two(int number) => number == 0 ? "" : number.ToString("00", CultureInfo.InvariantCulture);

    static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
