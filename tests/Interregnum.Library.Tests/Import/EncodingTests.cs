using System.Text;
using Interregnum.Library;
using Interregnum.Library.Import;

namespace Interregnum.Tests.Library;

/// <summary>A text is read in the encoding it was written in.</summary>
public sealed class EncodingTests
{
    const string Russian =
        "Товарищ Сталин, сделавшись генсеком, сосредоточил в своих руках необъятную власть, и я не уверен в нём.";
    const string Dated = "1. 21.01.1924, 18:50 - Ленин умер. 2. 26.01.1924 - клятва.";
    const string French =
        "Le secrétaire général a concentré un pouvoir immense ; à l’été, c’était déjà trop tard pour s’en défaire.";

    [Theory]
    [InlineData("utf-8", Russian)]
    [InlineData("utf-16", Russian)]
    [InlineData("utf-16BE", Russian)]
    [InlineData("utf-16", French)]
    [InlineData("utf-16", Dated)]
    [InlineData("utf-16BE", Dated)]
    [InlineData("windows-1251", Russian)]
    [InlineData("koi8-r", Russian)]
    [InlineData("windows-1252", French)]
    [InlineData("windows-1252", "It was “the end” — said he.")]
    [InlineData("us-ascii", "Plain.")]
    public void A_text_without_a_mark_is_read_as_it_was_written(string encoding, string text) =>
        Assert.Equal(text, TextFile.Read(Encodings.Named(encoding)!.GetBytes(text), "a.txt"));

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_mark_decides(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        Assert.Equal(Russian, TextFile.Read([.. encoding.GetPreamble(), .. encoding.GetBytes(Russian)], "a.txt"));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        var bytes = Enumerable.Range(0, 4096).Select(i => (byte)(i * 7)).ToArray();

        Assert.Throws<LibraryException>(() => TextFile.Read(bytes, "a.txt"));
        Assert.Throws<LibraryException>(() => TextFile.Read(new byte[100], "zeros.txt"));
    }

    [Fact]
    public void A_few_zero_bytes_are_left_out() =>
        Assert.Equal("Kept as it is, " + Russian, TextFile.Read(Encoding.UTF8.GetBytes("Kept\0 as it is, " + Russian), "a.txt"));
}
