namespace Interregnum.Contests;

/// <summary>
/// A month of the proleptic Gregorian calendar, counted from January of year 0 (astronomical years; year −1 is 2 BC).
/// Simulated time is counted in months; what happens within one keeps the order in which the scenario lists it.
/// </summary>
/// <param name="Number">Months since January of year 0; may be negative.</param>
public readonly record struct Month(int Number) : IComparable<Month>
{
    public static Month Of(int year, int month) => new((year * 12) + month - 1);

    public int Year => (int)Math.Floor(Number / 12.0);

    /// <summary>1 for January … 12 for December.</summary>
    public int OfYear => Number - (Year * 12) + 1;

    public static Month operator +(Month from, int months) => new(from.Number + months);

    public static int operator -(Month later, Month earlier) => later.Number - earlier.Number;

    public static bool operator <(Month left, Month right) => left.Number < right.Number;

    public static bool operator >(Month left, Month right) => left.Number > right.Number;

    public static bool operator <=(Month left, Month right) => left.Number <= right.Number;

    public static bool operator >=(Month left, Month right) => left.Number >= right.Number;

    public int CompareTo(Month other) => Number.CompareTo(other.Number);

    /// <summary>As it is written in scenario files and data: <c>1924-05</c>, <c>-0043-03</c>.</summary>
    public override string ToString() => Year < 0 ? $"-{-Year:0000}-{OfYear:00}" : $"{Year:0000}-{OfYear:00}";
}
