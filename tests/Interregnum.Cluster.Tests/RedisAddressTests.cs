namespace Interregnum.Cluster.Tests;

/// <summary>Where Redis is, as people write it.</summary>
public sealed class RedisAddressTests
{
    [Theory]
    [InlineData("localhost", "localhost:6379", true)]
    [InlineData("redis://127.0.0.1:7000", "127.0.0.1:7000", true)]
    [InlineData("rediss://db.example.org", "rediss://db.example.org:6379", false)]
    [InlineData("10.0.0.1:6380", "10.0.0.1:6380", false)]
    [InlineData("[::1]:6380", "[::1]:6380", true)]
    [InlineData("::1", "[::1]:6379", true)]
    public void An_address_is_read_with_or_without_its_port(string text, string address, bool loopback)
    {
        var read = RedisAddress.Parse(text);

        Assert.Equal(address, $"{read}");
        Assert.Equal(loopback, read!.IsLoopback);
    }

    [Theory]
    [InlineData("")]
    [InlineData("host:")]
    [InlineData("host:0")]
    [InlineData("host:70000")]
    [InlineData("host:-1")]
    [InlineData("ho st")]
    [InlineData("host,password=x")]
    [InlineData("http://host")]
    public void What_is_no_address_is_none(string text) => Assert.Null(RedisAddress.Parse(text));
}
