namespace Interregnum.Tests.Runs;

/// <summary>A folder of a test's own, gone when the test is.</summary>
sealed class TemporaryFolder : IDisposable
{
    public string FullPath { get; } = Directory.CreateTempSubdirectory("interregnum-").FullName;

    public string At(params IReadOnlyList<string> path) => Path.Combine([FullPath, .. path]);

    /// <summary>Every file under it with its bytes as text; the lock and what is called <c>log.json</c> left out.</summary>
    public static IReadOnlyDictionary<string, string> Bytes(string folder) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) is not ("log.json" or ".lock"))
            .ToDictionary(file => Path.GetRelativePath(folder, file), file => Convert.ToBase64String(File.ReadAllBytes(file)));

    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}
