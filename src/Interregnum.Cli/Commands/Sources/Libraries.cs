using System.CommandLine;
using Interregnum.Library.Import;
using Interregnum.Library.Shipped;
using Interregnum.Library.Store;

namespace Interregnum.Cli.Commands.Sources;

/// <summary>Which library a command works on.</summary>
static class Libraries
{
    const string Usual = "library.db";

    public static Option<string?> Option() =>
        new("--library")
        {
            HelpName = "FILE",
            Description = "The library [default: $INTERREGNUM_HOME/library.db, with what comes with the program]",
            Validators =
            {
                result =>
                {
                    if (result.Tokens is [{ Value: "" }])
                    {
                        result.AddError("--library takes a file, not ''");
                    }
                },
            },
        };

    /// <summary>The library that was asked for, else the user's own, which is made when it is first opened and holds what comes with the program.</summary>
    /// <exception cref="Library.LibraryException">There is none, or it cannot be opened.</exception>
    public static LibraryFile Open(string? asked) => asked is null ? OpenOrCreate(null) : LibraryFile.Open(asked);

    /// <summary>The same; an empty one where there is none.</summary>
    /// <exception cref="Library.LibraryException">It cannot be opened.</exception>
    public static LibraryFile OpenOrCreate(string? asked)
    {
        var library = LibraryFile.OpenOrCreate(PathOf(asked));
        return asked is null ? WithShipped(library) : library;
    }

    /// <summary>The same; where there is none, an empty one that is never written.</summary>
    /// <exception cref="Library.LibraryException">It cannot be opened.</exception>
    public static LibraryFile OpenOrImagine(string? asked) => File.Exists(PathOf(asked)) ? Open(asked) : LibraryFile.InMemory();

    /// <summary>This program once more, to read risky files apart.</summary>
    public static ReaderProcess Reader()
    {
        var program = Environment.ProcessPath!;
        var isHost = Path.GetFileNameWithoutExtension(program) == "dotnet";
        return new([program, .. isHost ? new[] { Environment.GetCommandLineArgs()[0] } : [], "sources", ReadApartCommand.Name]);
    }

    static LibraryFile WithShipped(LibraryFile library)
    {
        try
        {
            foreach (var sources in ShippedSources.Of(Shelf.Roots.Shipped))
            {
                sources.TakeInto(library, TimeProvider.System);
            }

            return library;
        }
        catch
        {
            library.Dispose();
            throw;
        }
    }

    /// <summary>Where it lies or would lie.</summary>
    public static string PathOf(string? asked) => asked ?? Path.Combine(Path.GetDirectoryName(Shelf.Roots.Yours)!, Usual);
}
