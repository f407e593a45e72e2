namespace Interregnum.Library.Import;

/// <summary>The other end of a <see cref="ReaderProcess"/>: reads what it is sent until there is no more. It opens no file and writes none.</summary>
public static class ReaderServer
{
    public static void Serve(Stream input, Stream output)
    {
        while (ReaderMessages.Asked(input) is var (name, bytes))
        {
            ReaderMessages.Answer(output, Read(name, bytes));
        }
    }

    static ReaderAnswer Read(string name, byte[] bytes)
    {
        try
        {
            return new(Formats.Of(bytes, name).ReadOrRefuse(bytes, name), null, null);
        }
        catch (LibraryException refusal)
        {
            return new(null, refusal.Message, refusal.Remedy);
        }
        catch (OutOfMemoryException)
        {
            return new(null, $"{name}: reading it takes more memory than one file may have", null);
        }
    }
}
