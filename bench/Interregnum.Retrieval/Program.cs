using Interregnum.Library.Store;
using Interregnum.Retrieval;

if (args is not [var folder] || !Directory.Exists(folder))
{
    Console.Error.WriteLine(
        "usage: bench/search DIR, a folder with corpus.jsonl.gz, queries.jsonl.gz, qrels.trec and perhaps related.trec.gz"
    );
    return 2;
}

try
{
    using var library = LibraryFile.InMemory();
    using var output = Console.OpenStandardOutput();
    Evaluation.Of(new(folder), library).Write(output);
    output.WriteByte((byte)'\n');
    return 0;
}
catch (Exception e)
    when (e
            is IOException
                or InvalidDataException
                or UnauthorizedAccessException
                or FormatException
                or System.Text.Json.JsonException
                or Interregnum.Library.LibraryException
    )
{
    Console.Error.WriteLine($"bench/search: {e.Message}");
    return 65;
}
