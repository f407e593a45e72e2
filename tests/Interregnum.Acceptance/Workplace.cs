namespace Interregnum.Acceptance;

/// <summary>An empty folder for one test, removed afterwards.</summary>
public abstract class Workplace : IDisposable
{
    protected string Folder { get; } = Directory.CreateTempSubdirectory("interregnum-").FullName;

    internal Invocation Interregnum(params IReadOnlyList<string> arguments) => new(Folder, arguments);

    internal Task<Answer> Run(params IReadOnlyList<string> arguments) => Interregnum(arguments).Run();

    /// <summary>A path inside the folder.</summary>
    protected string At(params IReadOnlyList<string> parts) => Path.Combine([Folder, .. parts]);

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
