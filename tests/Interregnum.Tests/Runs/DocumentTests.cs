using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Xunit;
using Interregnum.Findings;
using Interregnum.Runs;
using Interregnum.Worlds;

namespace Interregnum.Tests.Runs;

public sealed class DocumentTests
{
    [Fact]
    public void A_verdict_as_data() => Golden.Matches(Summary(MadeUpVerdict.Whole), "json");

    [Fact]
    public void The_table_of_factors() => Golden.Matches(Text(stream => FactorsCsv.Write(stream, MadeUpVerdict.Whole)), "csv");

    [Fact]
    public void One_history() =>
        Golden.Matches(Text(stream => ChronicleJson.Write(stream, MadeUp.Contest, MadeUpVerdict.Story(17))), "json");

    [Fact]
    public void Two_histories_and_where_they_part()
    {
        var story = MadeUpVerdict.Story(17);
        var text = Text(stream =>
            ChronicleJson.Write(stream, MadeUp.Contest, new Twins(story, story with { Outcome = null }, "1700-01", "votes"))
        );
        var document = JsonDocument.Parse(text).RootElement;

        Assert.Equal("nobody", document.GetProperty("twin").GetProperty("outcome").GetString());
        Assert.Equal("1700-01", document.GetProperty("parts_at").GetProperty("month").GetString());
        Assert.Equal("votes", document.GetProperty("parts_at").GetProperty("mechanism").GetString());
        Assert.Equal(
            document.GetProperty("months").GetRawText(),
            document.GetProperty("twin").GetProperty("months").GetRawText().Replace("\n  ", "\n", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Twins_that_never_part_say_so()
    {
        var story = MadeUpVerdict.Story(17);
        var text = Text(stream => ChronicleJson.Write(stream, MadeUp.Contest, new Twins(story, story, null, null)));

        Assert.Equal(JsonValueKind.Null, JsonDocument.Parse(text).RootElement.GetProperty("parts_at").ValueKind);
    }

    [Property]
    public bool Every_number_reads_back_to_the_same_bits(NormalFloat share)
    {
        var verdict = MadeUpVerdict.Whole with { Worlds = [new(["office"], new(share.Get, 0, 1))] };
        var world = JsonDocument.Parse(Summary(verdict)).RootElement.GetProperty("worlds")[0];
        return BitConverter.DoubleToInt64Bits(world.GetProperty("probability").GetDouble())
            == BitConverter.DoubleToInt64Bits(share.Get);
    }

    [Fact]
    public void A_number_that_is_none_is_refused_rather_than_written()
    {
        var verdict = MadeUpVerdict.Whole with { Confidence = double.NaN };

        Assert.Throws<ArgumentException>(() => Summary(verdict));
    }

    [Fact]
    public void Lines_end_alike_on_every_system()
    {
        Assert.DoesNotContain("\r", Summary(MadeUpVerdict.Whole), StringComparison.Ordinal);
        Assert.EndsWith("}\n", Summary(MadeUpVerdict.Whole), StringComparison.Ordinal);
    }

    static string Summary(Verdict verdict) => Text(stream => SummaryJson.Write(stream, verdict, MadeUp.Contest));

    static string Text(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
