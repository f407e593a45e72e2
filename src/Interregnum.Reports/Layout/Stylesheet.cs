using System.Reflection;

namespace Interregnum.Reports.Layout;

/// <summary>The report's style, which travels inside each file.</summary>
public static class Stylesheet
{
    public static string Text { get; } = Read();

    static string Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
