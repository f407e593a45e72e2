namespace Interregnum.Acceptance;

/// <summary>The samples run as their first lines say.</summary>
public sealed class SampleTests : Workplace
{
    [Fact, Trait("Category", "Long")]
    public async Task Twins_of_a_contest_are_played_in_forty_lines()
    {
        var root = Checkout.Root;
        var answer = await Shell.Run(Folder, $"dotnet run '{root}/samples/twins.cs' '{root}/scenarios/two-heirs' 'disable fear'");

        Assert.Contains("histories end otherwise than their twins", answer.Ends(0).Out, StringComparison.Ordinal);
    }
}
