using System.Diagnostics;
using Interregnum.Library.Related;
using Interregnum.Library.Search;
using Interregnum.Library.Store;

namespace Interregnum.Bench;

/// <summary>How long searches and related documents take in a library of many documents, and how large its file is beside their text.</summary>
static class SearchSpeed
{
    const int WordsADocument = 3000;
    const int DocumentsAtOnce = 100;
    const int Questions = 100;
    const int Results = 10;

    /// <summary>Shorter words of the made-up texts are the small words of language.</summary>
    const int ShortestWord = 5;

    public static void Print(int documents)
    {
        var folder = Directory.CreateTempSubdirectory("interregnum-search-").FullName;
        try
        {
            var path = Path.Combine(folder, "library.db");
            var (text, seconds) = Fill(path, documents);
            var size = new FileInfo(path).Length;
            Console.WriteLine(
                $"indexed {documents / seconds:0} documents a second of processor time; library {(double)size / text:0.00} times the text"
            );
            using var library = LibraryFile.Open(path);
            var searcher = new Searcher(library, Aliases.None);
            foreach (var (name, query) in Kinds)
            {
                Time(name, i => searcher.Find(query(WordsOf(i, documents)), Results));
            }

            var finder = new RelatedFinder(library, Aliases.None);
            Time("related, similar text", i => finder.Similar(Key(i * documents / Questions), Results));
            Time(
                "related, a question",
                i =>
                    finder.Relevant(
                        Key(i * documents / Questions),
                        new(string.Join(' ', WordsOf(i, documents)), [], null),
                        Results
                    )
            );
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static readonly (string Name, Func<string[], string> Query)[] Kinds =
    [
        ("one word", w => w[0]),
        ("two words", w => $"{w[0]} {w[1]}"),
        ("three words", w => $"{w[0]} {w[1]} {w[2]}"),
        ("five words", w => string.Join(' ', w)),
        ("a phrase", w => $"\"{w[0]} {w[1]}\""),
        ("AND, NOT", w => $"{w[0]} AND {w[1]} NOT {w[2]}"),
        ("a beginning", w => $"{w[0][..4]}*"),
        ("misspelt", w => w[0][..2] + w[0][3] + w[0][2] + w[0][4..] + "x"),
    ];

    static (long Bytes, double Seconds) Fill(string path, int documents)
    {
        var bytes = 0L;
        var spent = TimeSpan.Zero;
        using var library = LibraryFile.OpenOrCreate(path);
        foreach (var some in Enumerable.Range(0, documents).Chunk(DocumentsAtOnce))
        {
            var texts = some.Select(i => MadeUpText.Of(i, WordsADocument)).ToList();
            bytes += texts.Sum(t => (long)t.Length);
            var began = Environment.CpuUsage.TotalTime;
            foreach (var (i, text) in some.Zip(texts))
            {
                var document = new Document
                {
                    Key = Key(i),
                    Csl = "{}",
                    Title = $"Document {i}",
                    Kind = Kind.Text,
                };
                library.Atomically(() => library.Documents.Add(document, [new(0, null, text)]));
            }

            spent += Environment.CpuUsage.TotalTime - began;
        }

        return (bytes, spent.TotalSeconds);
    }

    /// <summary>Five words of a text, beside one another where it has such.</summary>
    static string[] WordsOf(int question, int documents)
    {
        var words = MadeUpText.Of(question * documents / Questions, WordsADocument).Split(' ', '.', '\n');
        return [.. words.Skip(question * 7).Where(w => w.Length >= ShortestWord && w.All(char.IsLower)).Take(5)];
    }

    static string Key(int number) => $"document-{number}";

    static void Time(string name, Action<int> ask)
    {
        ask(0);
        var times = new List<double>();
        var worked = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < Questions; i++)
        {
            var began = Stopwatch.GetTimestamp();
            ask(i);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        var mean = (Environment.CpuUsage.TotalTime - worked).TotalMilliseconds / Questions;
        times.Sort();
        Console.WriteLine(
            $"{name, -22} median {times[Questions / 2], 6:0.0} ms, 95 in 100 below {times[Questions * 95 / 100], 6:0.0} ms, "
                + $"processor {mean, 6:0.0} ms on average"
        );
    }
}
