using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Interregnum.Runs;

namespace Interregnum.Cluster;

/// <summary>
/// What silos and commands of one cluster share, and nobody else has. Everyone derives the same key pair from it and shows the same
/// certificate, so that to hold the secret is to be of the cluster: TLS proves on each connection, both ways, that the other holds it.
/// </summary>
public sealed class Secret : IDisposable
{
    /// <summary>Fewer characters could be guessed by whoever has seen the certificate.</summary>
    const int LeastCharacters = 32;

    const int MostCharacters = 4096;

    /// <summary>Slow enough that a secret which is not as random as it should be is not guessed at once.</summary>
    const int Rounds = 600_000;

    /// <summary>The certificate is the same on every machine, whatever its clock says.</summary>
    static readonly DateTimeOffset From = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    static readonly DateTimeOffset To = new(2200, 1, 1, 0, 0, 0, TimeSpan.Zero);

    static readonly byte[] Salt = Encoding.UTF8.GetBytes("interregnum cluster, version 1");

    readonly byte[] _publicKey;

    Secret(X509Certificate2 certificate)
    {
        Certificate = certificate;
        _publicKey = certificate.PublicKey.ExportSubjectPublicKeyInfo();
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(_publicKey))[..16];
    }

    /// <summary>What every holder of the secret shows.</summary>
    internal X509Certificate2 Certificate { get; }

    /// <summary>The head of a hash of the public key: equal for equal secrets, and tells nothing else of them.</summary>
    public string Fingerprint { get; }

    /// <summary>Reads a secret; blanks at its ends do not count.</summary>
    /// <exception cref="ClusterException">It is too short or too long.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Secret Read(string path)
    {
        using var file = new StreamReader(path, Encoding.UTF8);
        var text = new char[MostCharacters + 1];
        var read = file.ReadBlock(text);
        return Of(new string(text, 0, read).Trim(), path);
    }

    static Secret Of(string text, string path) =>
        text.Length is >= LeastCharacters and <= MostCharacters
            ? new(CertificateOf(text))
            : throw new ClusterException(
                ClusterFault.Foreign,
                $"the secret in '{path}' has {text.Length} characters; it needs {LeastCharacters} to {MostCharacters}",
                "Make one, and copy it to each machine: head -c 32 /dev/urandom | base64 > secret"
            );

    /// <summary>Whether another's certificate is the same secret's.</summary>
    internal bool IsShownBy(X509Certificate? other) =>
        other is X509Certificate2 shown
        && CryptographicOperations.FixedTimeEquals(shown.PublicKey.ExportSubjectPublicKeyInfo(), _publicKey);

    public void Dispose() => Certificate.Dispose();

    static X509Certificate2 CertificateOf(string text)
    {
        // A private key is any number below the curve's order; 2^-32 of those drawn from 32 bytes are not, and are drawn again.
        for (var draw = 0; ; draw++)
        {
            var number = Rfc2898DeriveBytes.Pbkdf2($"{draw}:{text}", Salt, Rounds, HashAlgorithmName.SHA256, 32);
            try
            {
                using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = number });
                var request = new CertificateRequest("CN=interregnum", key, HashAlgorithmName.SHA256);
                return request.CreateSelfSigned(From, To);
            }
            catch (CryptographicException) when (draw < 8)
            {
                // Out of range.
            }
        }
    }
}
