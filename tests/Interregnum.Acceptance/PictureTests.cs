using System.Text.RegularExpressions;
using Interregnum.Tests;

namespace Interregnum.Acceptance;

/// <summary>What the commands that ask about factors and parameters print, word for word.</summary>
public sealed partial class PictureTests : Workplace
{
    [Theory]
    [InlineData("attribute", "attribute two-heirs --draws 32 --through patronage --quiet")]
    [InlineData("sensitivity", "sensitivity two-heirs --draws 40 --parameters 2 --pairs 20 --trajectories 2 --dice 4 --quiet")]
    [InlineData("compare", "compare two-heirs --first disable§fear --second suppress§will --histories 64 --quiet")]
    public async Task An_answer_reads_as_it_did(string name, string line)
    {
        string[] arguments = [.. line.Split(' ').Select(word => word.Replace('§', ' '))];

        Golden.Matches(Anywhere((await Run(arguments)).Ends(0).Out), picture: name);
        Golden.Matches(Anywhere((await Run([.. arguments, "--json"])).Ends(0).Out), "json", name);
    }

    /// <summary>Without what is another in every copy: the path of the scenario's folder.</summary>
    static string Anywhere(string text) => Path().Replace(text, "…/");

    [GeneratedRegex("(?<=[ '\"])/[^ '\"]*/")]
    private static partial Regex Path();
}
