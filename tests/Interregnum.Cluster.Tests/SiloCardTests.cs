namespace Interregnum.Cluster.Tests;

/// <summary>What a silo says of itself is read back, and nothing else is taken for it.</summary>
public sealed class SiloCardTests
{
    [Fact]
    public void A_card_is_read_back()
    {
        var card = new SiloCard("node-7.example.org-123", 64, "0.1.0+0123456789ab", "none");

        Assert.Equal(card, SiloCard.Parse($"{card}"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Silo_1a2b3")]
    [InlineData("node threads=0 engine=1 key=none")]
    [InlineData("node threads=99999 engine=1 key=none")]
    [InlineData("no\u001b[31mde threads=2 engine=1 key=none")]
    [InlineData("node threads=2 engine=1 key=none ")]
    public void Anything_else_is_no_card(string? text) => Assert.Null(SiloCard.Parse(text));
}
