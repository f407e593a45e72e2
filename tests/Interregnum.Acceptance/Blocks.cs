using System.Security.Cryptography;

namespace Interregnum.Acceptance;

/// <summary>What lies in a run's folder.</summary>
static class Blocks
{
    /// <summary>Blocks that are finished.</summary>
    public static int Finished(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.bin", SearchOption.AllDirectories).Count() : 0;

    /// <summary>Every file by its path in the folder with the SHA-256 of its bytes; the log and the lock, which may differ, are left out.</summary>
    public static IReadOnlyList<string> Fingerprint(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(file => Path.GetFileName(file) is not ("log.json" or ".lock"))
                .Order(StringComparer.Ordinal)
                .Select(file =>
                    $"{Path.GetRelativePath(folder, file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}"
                ),
        ];
}
