using Interregnum.Tests;

namespace Interregnum.Acceptance;

/// <summary>What the commands that ask about factors and parameters print, word for word; from the prior, whatever posterior lies beside.</summary>
public sealed class PictureTests : Workplace
{
    [Theory]
    [InlineData("attribute", "attribute two-heirs --draws 32 --through patronage --prior --quiet")]
    [InlineData(
        "sensitivity",
        "sensitivity two-heirs --draws 40 --parameters 2 --pairs 20 --trajectories 2 --dice 4 --prior --quiet"
    )]
    [InlineData("compare", "compare two-heirs --first disable§fear --second suppress§will --histories 64 --prior --quiet")]
    public async Task An_answer_reads_as_it_did(string name, string line)
    {
        string[] arguments = [.. line.Split(' ').Select(word => word.Replace('§', ' '))];

        Golden.Matches((await Run(arguments)).Ends(0).Out, picture: name);
        Golden.Matches((await Run([.. arguments, "--json"])).Ends(0).Out, "json", name);
    }
}
