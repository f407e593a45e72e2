using System.Globalization;
using System.Text;
using Interregnum.Contests;
using Interregnum.Scenarios;

namespace Interregnum.Tests.Scenarios;

/// <summary>Pages of docs/ that list what the code has. <c>GOLDEN=accept</c> rewrites them.</summary>
public sealed class DocumentedTablesTests
{
    [Fact]
    public void The_page_of_diagnostics_lists_every_code()
    {
        var page = new StringBuilder(
            """
            # What `interregnum check` reports

            Each problem has a file, a line, a column, a code that never changes its meaning, a message and, where there is one, a
            suggestion. Errors end with exit code 65; warnings change nothing, unless `--strict` is given. The program writes this page:
            `GOLDEN=accept dotnet run --project tests/Interregnum.Tests`.

            | code | | what is wrong |
            | --- | --- | --- |

            """
        );
        foreach (var diagnostic in Diagnostic.All)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {diagnostic.Code} | {diagnostic.Severity.ToString().ToLowerInvariant()} | {diagnostic.Meaning} |\n"
            );
        }

        Documented("diagnostics.md", page.ToString());
    }

    [Fact]
    public void Codes_are_unique_and_in_order()
    {
        var codes = Diagnostic.All.Select(d => d.Code).ToList();

        Assert.Equal(codes.Distinct().Order(StringComparer.Ordinal), codes);
        Assert.All(codes, c => Assert.Matches(@"^INT\d{3}$", c));
        Assert.Equal(typeof(Diagnostic).GetFields().Count(f => f.FieldType == typeof(Diagnostic)), codes.Count);
    }

    [Fact]
    public void The_page_of_parameters_lists_every_parameter_of_the_mechanisms()
    {
        var page = new StringBuilder(
            """
            # Parameters of the mechanisms

            What an author gets who says nothing. Under `parameters:` in `contest.yaml` a contest may believe something else, within the
            bounds. All defaults are assumptions: ranges wide enough to hold what nobody has measured. [model.md](model.md) gives each its
            place in the formulas. The program writes this page: `GOLDEN=accept dotnet run --project tests/Interregnum.Tests`.

            | parameter | bounds | default | what it is |
            | --- | --- | --- | --- |

            """
        );
        foreach (var name in MechanismParameters.Names)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| `{name.Path}` | {name.Low}..{name.High} | {Written(name.Default)} | {name.Meaning} |\n"
            );
        }

        Documented("parameters.md", page.ToString());
    }

    static string Written(Distribution belief) =>
        belief switch
        {
            Uniform uniform => FormattableString.Invariant($"uniform({uniform.From}, {uniform.To})"),
            Around around => FormattableString.Invariant($"{around.Mean} ± {around.Deviation}"),
            var known => FormattableString.Invariant($"{known.Centre}"),
        };

    static void Documented(string page, string expected)
    {
        var path = Path.Combine(Folders.Repository, "docs", page);
        if (Environment.GetEnvironmentVariable("GOLDEN") == "accept")
        {
            File.WriteAllText(path, expected);
        }

        Assert.Equal(expected, File.ReadAllText(path), ignoreLineEndingDifferences: true);
    }
}
