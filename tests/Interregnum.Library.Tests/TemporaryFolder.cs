namespace Interregnum.Tests;

/// <summary>A folder that goes with its test.</summary>
public abstract class TemporaryFolder : IDisposable
{
    protected string Folder { get; } = Directory.CreateTempSubdirectory("interregnum-").FullName;

    protected string At(params ReadOnlySpan<string> path) => Path.Combine([Folder, .. path]);

    /// <summary>Writes a file and gives its path.</summary>
    protected string Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text));

    protected string Write(string name, byte[] bytes)
    {
        var path = At(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
