using System.Runtime.CompilerServices;

namespace Interregnum.Tests;

/// <summary>A picture of an output, kept as text beside its test and read in the diff. <c>GOLDEN=accept</c> rewrites it.</summary>
static class Golden
{
    public static void Matches(
        string actual,
        string extension = "txt",
        string? picture = null,
        [CallerFilePath] string test = "",
        [CallerMemberName] string name = ""
    )
    {
        var file = $"{Path.GetFileNameWithoutExtension(test)}.{picture ?? name}.{extension}";
        var path = Path.Combine(Path.GetDirectoryName(test)!, "Golden", file);
        if (Environment.GetEnvironmentVariable("GOLDEN") == "accept")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"No golden file {path}. Run the tests once with GOLDEN=accept and read what it wrote.");
        Assert.Equal(File.ReadAllText(path), actual, ignoreLineEndingDifferences: true);
    }
}
