using Interregnum.Contests;
using Interregnum.Mechanisms;
using Interregnum.Worlds;

namespace Interregnum.Tests.Mechanisms;

/// <summary>What is thought, as far as somebody asks.</summary>
public sealed class BeliefsTests
{
    [Fact]
    public void Who_asks_about_one_body_is_told_what_he_would_be_told_about_all()
    {
        var contest = new Synthetic { Claimants = 3, Prestige = [2, 1, 0.5] }
            .With(Mechanic.OpinionPrestige, 1)
            .Build();
        var (one, all) = (new Player(new World(contest, Intervention.None)), new Player(new World(contest, Intervention.None)));
        one.Play(3, 5);
        all.Play(3, 5);
        Strength.Reckon(one.Now);
        Strength.Reckon(all.Now);
        var thought = Strength.Thought(all.Now);
        for (var body = 0; body < contest.Bodies.Count; body++)
        {
            var asked = Strength.ThoughtIn(one.Now, body).ToArray();
            Assert.Equal(thought.Body.AsSpan(body * 3, 3).ToArray(), asked);
            Assert.Equal(contest.Bodies[body].Kind == BodyKind.Assembly ? 0 : 1, asked.Sum(), 1e-9);
        }

        Assert.Equal(thought.Strength, Strength.Thought(one.Now).Strength);
    }
}
