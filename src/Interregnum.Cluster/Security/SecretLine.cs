using System.IO.Pipelines;
using System.Net.Security;
using System.Security.Authentication;
using Microsoft.AspNetCore.Connections;

namespace Interregnum.Cluster;

/// <summary>Wraps every connection of a silo or a command in TLS 1.3 in which both ends show that they hold the secret.</summary>
static class SecretLine
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Never resolved: who may be spoken to is decided by the key alone.</summary>
    const string AnyName = "interregnum";

    /// <summary>For connections that others open.</summary>
    public static void Accept(IConnectionBuilder connections, Secret secret) =>
        connections.Use(next => connection => Wrapped(connection, next, stream => Accept(stream, secret)));

    /// <summary>For connections that are opened here.</summary>
    public static void Open(IConnectionBuilder connections, Secret secret) =>
        connections.Use(next => connection => Wrapped(connection, next, stream => Open(stream, secret)));

    static async Task Accept(SslStream stream, Secret secret)
    {
        using var patience = new CancellationTokenSource(Patience);
        await stream.AuthenticateAsServerAsync(
            new SslServerAuthenticationOptions
            {
                ServerCertificate = secret.Certificate,
                ClientCertificateRequired = true,
                EnabledSslProtocols = SslProtocols.Tls13,
                RemoteCertificateValidationCallback = (_, shown, _, _) => secret.IsShownBy(shown),
            },
            patience.Token
        );
    }

    static async Task Open(SslStream stream, Secret secret)
    {
        using var patience = new CancellationTokenSource(Patience);
        await stream.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions
            {
                TargetHost = AnyName,
                ClientCertificates = [secret.Certificate],
                LocalCertificateSelectionCallback = (_, _, _, _, _) => secret.Certificate,
                EnabledSslProtocols = SslProtocols.Tls13,
                RemoteCertificateValidationCallback = (_, shown, _, _) => secret.IsShownBy(shown),
            },
            patience.Token
        );
    }

    static async Task Wrapped(ConnectionContext connection, ConnectionDelegate next, Func<SslStream, Task> shake)
    {
        var plain = connection.Transport;
        await using var stream = new SslStream(new DuplexStream(plain), leaveInnerStreamOpen: true);
        try
        {
            await shake(stream);
        }
        catch (Exception refused) when (refused is AuthenticationException or OperationCanceledException or IOException)
        {
            connection.Abort(new ConnectionAbortedException("The other end does not hold the cluster's secret.", refused));
            return;
        }

        connection.Transport = new Secured(stream);
        try
        {
            await next(connection);
        }
        finally
        {
            await connection.Transport.Input.CompleteAsync();
            await connection.Transport.Output.CompleteAsync();
            connection.Transport = plain;
        }
    }

    /// <summary>A secured stream as the two pipes that a connection is made of.</summary>
    sealed class Secured(SslStream stream) : IDuplexPipe
    {
        public PipeReader Input { get; } =
            PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 64 * 1024, leaveOpen: true));

        public PipeWriter Output { get; } = PipeWriter.Create(stream, new StreamPipeWriterOptions(leaveOpen: true));
    }
}
