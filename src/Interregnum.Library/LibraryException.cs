namespace Interregnum.Library;

/// <summary>Why the library could not do what was asked.</summary>
public enum Fault
{
    /// <summary>A file, document or tag that was named is not there.</summary>
    Absent,

    /// <summary>What was given cannot be taken: damaged, too large, of an unknown kind, or at odds with what is held.</summary>
    Invalid,

    /// <summary>Reading or writing failed.</summary>
    Unreadable,
}

/// <summary>Something that the person who asked can mend.</summary>
/// <param name="fault">Of which kind it is.</param>
/// <param name="message">What was found and what was expected, in one sentence without a full stop.</param>
/// <param name="remedy">What to do about it; null when the message says it.</param>
public sealed class LibraryException(Fault fault, string message, string? remedy = null, Exception? cause = null)
    : Exception(message, cause)
{
    public Fault Fault { get; } = fault;

    public string? Remedy { get; } = remedy;
}
