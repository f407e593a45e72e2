using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Interregnum.Library.Store;

/// <summary>What SQLite's errors mean for whoever keeps a library, and what to do about them.</summary>
public static class StoreFault
{
    const int Busy = 5;
    const int Locked = 6;
    const int ReadOnly = 8;
    const int Corrupt = 11;
    const int Full = 13;
    const int CannotOpen = 14;
    const int NotADatabase = 26;

    /// <param name="path">The library; null when it is not known.</param>
    public static LibraryException Of(DbException e, string? path = null)
    {
        var library = path is null ? "the library" : $"the library '{path}'";
        return ((e as SqliteException)?.SqliteErrorCode) switch
        {
            NotADatabase => new(Fault.Invalid, $"'{path}' is not a library, or a damaged one ({e.Message})", null, e),
            Corrupt => new(
                Fault.Invalid,
                $"{library} is damaged ({e.Message})",
                "Take a copy of it from before. The originals beside it are whole: import their folder into a new library.",
                e
            ),
            Full => new(
                Fault.Unreadable,
                $"there is no space left for {library} ({e.Message})",
                "What was written stays, each document whole. Make room, and give the same command again.",
                e
            ),
            Busy or Locked => new(
                Fault.Unreadable,
                $"another process is writing to {library} ({e.Message})",
                "Wait for it, and give the same command again.",
                e
            ),
            ReadOnly or CannotOpen => new(
                Fault.Unreadable,
                $"{library} cannot be opened, or not for writing ({e.Message})",
                "Its folder has to be one that you may write to, also for reading. Copy the library into one of yours.",
                e
            ),
            _ => new(Fault.Unreadable, $"{library} cannot be read or written ({e.Message})", null, e),
        };
    }
}
