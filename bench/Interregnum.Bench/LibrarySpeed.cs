using System.Diagnostics;
using System.Text;
using Interregnum.Library.Import;
using Interregnum.Library.Store;

namespace Interregnum.Bench;

/// <summary>How many documents a second come into a library from files of text, and how large its file is beside their text.</summary>
static class LibrarySpeed
{
    const int WordsADocument = 3000;

    public static void Print(int documents)
    {
        var folder = Directory.CreateTempSubdirectory("interregnum-library-").FullName;
        try
        {
            var text = Write(Path.Combine(folder, "papers"), documents);
            var path = Path.Combine(folder, "library.db");
            var began = Stopwatch.GetTimestamp();
            using (var library = LibraryFile.OpenOrCreate(path))
            {
                var drop = new Drop(new(library, TimeProvider.System), new(), apart: null);
                var added = drop.Import(Drop.Files([Path.Combine(folder, "papers")]), CancellationToken.None)
                    .Count(d => d.Fate == Fate.Added);
                if (added != documents)
                {
                    throw new InvalidOperationException($"{added} of {documents} documents were added");
                }
            }

            var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
            var size = new FileInfo(path).Length;
            Console.WriteLine(
                $"{documents:n0} documents of {WordsADocument:n0} words in {seconds:0.0} s: {documents / seconds:0} a second; "
                    + $"{text / 1e6:0.0} MB of text, library {size / 1e6:0.0} MB: {(double)size / text:0.00} times the text"
            );
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Writes the files and says how many bytes they have.</summary>
    static long Write(string folder, int documents)
    {
        Directory.CreateDirectory(folder);
        var bytes = 0L;
        for (var i = 0; i < documents; i++)
        {
            var text = MadeUpText.Of(i, WordsADocument);
            bytes += Encoding.UTF8.GetByteCount(text);
            File.WriteAllText(Path.Combine(folder, $"{i:00000}.txt"), text);
        }

        return bytes;
    }
}
