using System.Globalization;
using System.Net;
using StackExchange.Redis;

namespace Interregnum.Cluster;

/// <summary>Where the cluster keeps the list of its members: <c>HOST</c>, <c>HOST:PORT</c>, or <c>rediss://HOST:PORT</c> for TLS.</summary>
public sealed record RedisAddress(string Host, int Port, bool Tls)
{
    const int UsualPort = 6379;
    const string Plain = "redis://";
    const string Secured = "rediss://";

    /// <summary>The environment variable with Redis' password: arguments can be read by everybody on a machine.</summary>
    const string Password = "INTERREGNUM_REDIS_PASSWORD";

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>How long after a connection is lost it is tried again, and again.</summary>
    static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    /// <summary>Null when it is no address.</summary>
    public static RedisAddress? Parse(string text)
    {
        var tls = text.StartsWith(Secured, StringComparison.Ordinal);
        var rest =
            tls ? text[Secured.Length..]
            : text.StartsWith(Plain, StringComparison.Ordinal) ? text[Plain.Length..]
            : text;
        var colon = rest.LastIndexOf(':');
        var bare = rest.Count(c => c == ':') > 1 && !rest.EndsWith(']') && !rest.Contains("]:", StringComparison.Ordinal);
        var (host, port) =
            colon < 0 || rest.EndsWith(']') || bare ? (rest, $"{UsualPort}") : (rest[..colon], rest[(colon + 1)..]);
        return
            Uri.CheckHostName(host.Trim('[', ']')) != UriHostNameType.Unknown
            && ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number > 0
            ? new(host.Trim('[', ']'), number, tls)
            : null;
    }

    /// <summary>Whether it lies on this very machine.</summary>
    public bool IsLoopback => Host == "localhost" || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));

    public override string ToString() => $"{(Tls ? Secured : "")}{(Host.Contains(':') ? $"[{Host}]" : Host)}:{Port}";

    /// <summary>The first connection fails in a few seconds when nobody is there; one that was lost is made again by itself.</summary>
    public ConfigurationOptions Options() =>
        new()
        {
            EndPoints = { { Host, Port } },
            Ssl = Tls,
            Password = Environment.GetEnvironmentVariable(Password),
            ConnectTimeout = (int)Patience.TotalMilliseconds,
            ConnectRetry = 1,
            ReconnectRetryPolicy = new LinearRetry((int)Again.TotalMilliseconds),
            AsyncTimeout = (int)Patience.TotalMilliseconds,
            AbortOnConnectFail = true,
            ClientName = "interregnum",
        };
}
