using System.Net;
using Interregnum.Runs;

namespace Interregnum.Cluster.Tests;

/// <summary>Whoever holds the same secret is known by it, and nobody else.</summary>
public sealed class SecretTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("interregnum-").FullName;

    [Fact]
    public void The_same_words_make_the_same_key_on_every_machine_and_others_another()
    {
        using var here = Of("0123456789012345678901234567890123456789");
        using var there = Of("0123456789012345678901234567890123456789\r\n");
        using var other = Of("0123456789012345678901234567890123456780");

        Assert.Equal(here.Fingerprint, there.Fingerprint);
        Assert.True(here.IsShownBy(there.Certificate));
        Assert.NotEqual(here.Fingerprint, other.Fingerprint);
        Assert.False(here.IsShownBy(other.Certificate));
        Assert.False(here.IsShownBy(null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("correct horse battery staple")]
    public void What_could_be_guessed_is_no_secret(string words) => Assert.Throws<ClusterException>(() => Of(words));

    [Fact]
    public void A_silo_on_another_machine_is_not_spoken_to_without_a_secret()
    {
        var card = new SiloCard("node", 2, EngineVersion.Current, "none");
        var (near, far) = (new IPEndPoint(IPAddress.Loopback, 1), new IPEndPoint(IPAddress.Parse("10.0.0.7"), 1));

        Kinship.Demand([(near, card)], secret: null, "this command");
        Assert.Throws<ClusterException>(() => Kinship.Demand([(near, card), (far, card)], secret: null, "this command"));
        Assert.Throws<ClusterException>(() => Kinship.Demand([(near, null)], secret: null, "this command"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    Secret Of(string words)
    {
        var path = Path.Combine(_folder, "secret");
        File.WriteAllText(path, words);
        return Secret.Read(path);
    }
}
