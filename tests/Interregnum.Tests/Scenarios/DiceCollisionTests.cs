using Interregnum.Dicing;

namespace Interregnum.Tests.Scenarios;

public sealed class DiceCollisionTests
{
    [Fact]
    public void Two_ids_that_would_throw_the_same_dice_are_an_error()
    {
        var (one, other) = SameNumber();
        var reading = Folders.ReadBase(
            (
                "contest.yaml",
                t =>
                    t.Replace("id: session", $"id: {one}", StringComparison.Ordinal)
                    + $"  - {{id: {other}, title: Another, at: 1900-07, effects: [ban: on]}}\n"
            )
        );

        var problem = Assert.Single(reading.Problems);
        Assert.Equal("INT050", problem.Code);
        Assert.Contains(one, problem.Message, StringComparison.Ordinal);
        Assert.Contains(other, problem.Message, StringComparison.Ordinal);
        Assert.Equal("change one id by a letter", problem.Suggestion);
    }

    static (string, string) SameNumber()
    {
        var seen = new Dictionary<uint, string>();
        for (var i = 0; ; i++)
        {
            if (!seen.TryAdd(Fingerprint.Within("event", $"e{i}", 1, 1u << 24), $"e{i}"))
            {
                return (seen[Fingerprint.Within("event", $"e{i}", 1, 1u << 24)], $"e{i}");
            }
        }
    }
}
