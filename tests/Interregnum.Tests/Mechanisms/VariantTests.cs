using Interregnum.Contests;
using Interregnum.Mechanisms;
using Interregnum.Worlds;

namespace Interregnum.Tests.Mechanisms;

/// <summary>Mechanisms in other forms: each does without what it names, and the rest of the month stays as it is.</summary>
public sealed class VariantTests
{
    static Player Playing(Contest contest, params Variant[] variants) =>
        new(new World(contest with { Variants = variants }, Intervention.None));

    static Contest Lively() =>
        new Synthetic { Claimants = 3, Officials = 320 }
            .With(Mechanic.OpinionNoise, 1)
            .With(Mechanic.OpinionConformity, 0.2)
            .With(Mechanic.OpinionPressure, 3)
            .With(Mechanic.CoalitionThreshold, 0.5)
            .Build();

    [Fact]
    public void Every_form_takes_the_place_of_one_step()
    {
        foreach (var (variant, _) in Forms.All)
        {
            var steps = TheMonth.Of(Lively() with { Variants = [variant] });
            var usual = TheMonth.Steps.ToArray();
            Assert.Equal(usual.Select(s => s.Name), steps.Select(s => s.Name));
            Assert.Equal(variant.Mechanism, Assert.Single(steps.Except(usual)).Name);
            Assert.Equal(variant, Forms.Named(variant.ToString()));
        }

        Assert.Throws<ArgumentException>(() => TheMonth.Of(Lively() with { Variants = [new("opinion", "none")] }));
        Assert.Throws<ArgumentException>(() => TheMonth.Of(Lively() with { Variants = [new("weather", "fair")] }));
    }

    [Fact]
    public void Independent_minds_say_what_they_think_and_do_not_drift()
    {
        foreach (var social in new[] { true, false })
        {
            var player = social ? Playing(Lively()) : Playing(Lively(), new Variant("opinion", "independent"));
            player.Open(1, 3);
            var now = player.Now;
            now.Month = 2;
            now.Situation.Ruling = now.Situation.Side[0] = 1;
            now.Situation.Fear.AsSpan().Fill(0.5f);
            var attached = (float[])now.Situation.Attachment.Clone();
            now.Steps[4].Act(now);
            var said = Enumerable.Range(0, 320).Select(row => now.Said(0, row)).ToList();
            Assert.Equal(!social, said.SequenceEqual(now.Situation.Private.Take(320)));
            Assert.Equal(!social, attached.Take(320).SequenceEqual(now.Situation.Attachment.Take(320)));
        }
    }

    [Fact]
    public void Blind_dismissal_takes_followers_and_rivals_alike_and_as_many()
    {
        var contest = new Synthetic
        {
            Claimants = 2,
            Officials = 800,
            OfficesOf = s =>
                [
                    new Office
                    {
                        Id = "secretary",
                        Name = "Secretary",
                        Holder = 0,
                        FilledBy = Synthetic.Council,
                        Weight = s.Number(1),
                        Powers = [s.Over(PowerKind.Appoints, 1)],
                    },
                ],
        }
            .With(Mechanic.OpinionNoise, 1)
            .With(Mechanic.PatronageDismissal, 0.5)
            .Build();
        var (looking, blind) = (Dismissed(Playing(contest)), Dismissed(Playing(contest, new Variant("patronage", "blind"))));
        Assert.True(looking.Rivals > 5 * looking.Own, $"{looking}");
        Assert.InRange(blind.Rivals / blind.Own, 0.7, 1.4);
        Assert.InRange((blind.Rivals + blind.Own) / (looking.Rivals + looking.Own), 0.6, 1.6);
    }

    /// <summary>Share of the appointer's own publicly declared people, and of the other's, who lose their posts in a month.</summary>
    static (double Own, double Rivals) Dismissed(Player player)
    {
        int[] had = [0, 0];
        int[] lost = [0, 0];
        for (var history = 0; history < 10; history++)
        {
            player.Open(1, history);
            var now = player.Now;
            now.Month = 0;
            now.Steps[0].Act(now);
            var before = (int[])now.Situation.PublicFirst.Clone();
            Array.Fill(now.Situation.Patron, -1);
            now.Steps[2].Act(now);
            for (var row = 0; row < 800; row++)
            {
                had[before[row]]++;
                lost[before[row]] += now.Situation.Patron[row] >= 0 ? 1 : 0;
            }
        }

        return ((double)lost[0] / had[0], (double)lost[1] / had[1]);
    }

    [Fact]
    public void Where_nobody_calculates_power_does_not_choose_partners()
    {
        // With calculation the middling man takes the weakest partner who suffices; by affinity alone he takes whom he trusts.
        var contest = new Synthetic { Claimants = 3, Officials = 64 }
            .With(Mechanic.CoalitionThreshold, 0.5)
            .With(Mechanic.CoalitionTrust, 1)
            .With(Mechanic.CoalitionGain, 5)
            .With(Mechanic.CoalitionError, 0)
            .With(Mechanic.CoalitionTaste, 0)
            .Build();
        int Partner(params Variant[] variants)
        {
            var player = Playing(contest, variants);
            player.Open(1, 0);
            var now = player.Now;
            double[] strength = [0.4, 0.35, 0.25];
            strength.CopyTo(now.Situation.Strength, 0);
            now.ShiftTrust(1, 0, 0.9);
            now.ShiftTrust(1, 2, -0.5);
            var bargaining = new Bargaining(now, 0b111, variants.Length == 0);
            bargaining.SeeAs(1);
            return bargaining.Choose(1, 0);
        }

        Assert.Equal(0b110, Partner());
        Assert.Equal(0b011, Partner(new Variant("coalitions", "affinity")));
    }
}
