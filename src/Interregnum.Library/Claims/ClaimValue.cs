using System.Globalization;

namespace Interregnum.Library.Claims;

/// <summary>What a claim says: a date, a number or the two sides of a vote.</summary>
public abstract record ClaimValue
{
    /// <summary>Whether both cannot be true.</summary>
    public abstract bool Contradicts(ClaimValue other);
}

/// <summary>When it was.</summary>
public sealed record DateValue(ClaimDate Date) : ClaimValue
{
    /// <summary>The two calendars lie thirteen days apart in the twentieth century, less before; two days more for nightfall and news.</summary>
    const int Slack = 15;

    public override bool Contradicts(ClaimValue other) => other is DateValue two && Date.Contradicts(two.Date);

    /// <summary>Whether they contradict each other by no more than two calendars do, so that both may mean the same day.</summary>
    public bool MayBeCalendars(DateValue other) => Date.Contradicts(other.Date) && !Date.Contradicts(other.Date, Slack);

    public override string ToString() => Date.ToString();
}

/// <summary>How many there were.</summary>
/// <param name="About">The text says about, nearly, some, over: a tenth either way is no contradiction then.</param>
public sealed record NumberValue(double Number, bool About = false) : ClaimValue
{
    const double Exactly = 0.0001;
    const double Roughly = 0.1;

    public override bool Contradicts(ClaimValue other) =>
        other is NumberValue two
        && Math.Abs(Number - two.Number)
            > (About || two.About ? Roughly : Exactly) * Math.Max(Math.Abs(Number), Math.Abs(two.Number));

    public override string ToString() => Number.ToString("0.####", CultureInfo.InvariantCulture);
}

/// <summary>The two sides of a vote, the larger first.</summary>
public sealed record VotesValue(double More, double Fewer) : ClaimValue
{
    public override bool Contradicts(ClaimValue other) => other is VotesValue two && two != this;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{More:0}-{Fewer:0}");
}
