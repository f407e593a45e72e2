using Interregnum.Scenarios;
using Interregnum.Tests.Mechanisms;
using Interregnum.Worlds;

namespace Interregnum.Tests.Situations;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("level prestige of c0", 3, 2, 4)]
    [InlineData("level prestige of c0 strength 0.5", 2, 2, 4)]
    [InlineData("swap prestige of c0 with c2", 4, 2, 1)]
    [InlineData("swap prestige of c0 with c2 strength 0.25", 1.75, 2, 3.25)]
    public void What_is_levelled_or_swapped_goes_so_far_towards_the_other_as_it_is_strong(
        string sentence,
        double first,
        double second,
        double third
    )
    {
        var contest = new Synthetic { Prestige = [1, 2, 4] }.Build();
        var (intervention, problems) = DoLanguage.ReadAll([sentence], contest);
        Assert.Empty(problems);
        var player = new Player(new World(contest, intervention!));

        player.Open(1, 0);

        Assert.Equal([first, second, third], player.Now.Settings.Prestige);
    }
}
