namespace Interregnum.Acceptance;

/// <summary>The repository that the tests run from.</summary>
static class Checkout
{
    public static string Root { get; } = Find();

    public static string Program { get; } = Path.Combine(Root, "interregnum");

    static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Interregnum.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No Interregnum.slnx above {AppContext.BaseDirectory}");
    }
}
