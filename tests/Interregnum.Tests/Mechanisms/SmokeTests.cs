using Interregnum.Contests;
using Interregnum.Worlds;

namespace Interregnum.Tests.Mechanisms;

public sealed class SmokeTests(ITestOutputHelper output)
{
    [Fact]
    public void Speed()
    {
        var s = new Synthetic
        {
            Claimants = 7,
            Lieutenants = [.. Enumerable.Range(0, 24).Select(i => i % 7)],
            Constituencies = 13,
            Officials = 32,
            Months = 93,
            Issues = 4,
            Turnover = 0.02,
            Autonomy = 0.3,
            CouncilSize = 50,
            Boldness = .5,
            Foresight = .5,
            Caution = .5,
            OfficesOf = s =>
                [
                    .. Enumerable
                        .Range(0, 7)
                        .Select(i => new Office
                        {
                            Id = $"o{i}",
                            Name = $"o{i}",
                            Holder = i,
                            FilledBy = 1,
                            Weight = s.Number(1),
                            Powers =
                                i == 0
                                    ?
                                    [
                                        s.Over(PowerKind.Appoints, .5),
                                        s.Over(PowerKind.Informs, .5),
                                        s.Over(PowerKind.Agenda, .5, 1),
                                    ]
                                    : [s.Over(PowerKind.Teaches, .3), s.Over(PowerKind.Appoints, .5, i)],
                        }),
                ],
            LadderOf = s =>
                [
                    s.Rung("censure", Sanction.Censure),
                    s.Rung("office", Sanction.Office),
                    s.Rung("seat", Sanction.Seat, 2, 1),
                    s.Rung("expel", Sanction.Expulsion, -1, 2),
                ],
            EventsOf = _ =>
                [
                    Synthetic.Dated("a", 12, new Convenes(0)),
                    Synthetic.Dated("b", 24, new Convenes(0)),
                    Synthetic.Dated("c", 44, new Convenes(0)),
                    Synthetic.Dated("d", 68, new Convenes(0)),
                ],
        };
        foreach (var name in MechanismParameters.Names)
        {
            s.With(name.Mechanic, name.Default.Centre);
        }

        var contest = s.Build();
        var player = new Player(new World(contest, Intervention.None));
        var counts = new int[8];
        for (var h = 0; h < 200; h++)
        {
            player.Play(1, h);
        }
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        for (var h = 0; h < 2000; h++)
        {
            var row = player.Play(1, h);
            counts[row.Outcome + 1]++;
        }
        output.WriteLine(
            $"{2000 / clock.Elapsed.TotalSeconds:0} histories/s, {(GC.GetAllocatedBytesForCurrentThread() - bytes) / 2000} bytes each; {string.Join(' ', counts)}"
        );
        var c = Replay.Trace(new World(contest, Intervention.None), 1, 3);
        foreach (var d in c.Deeds.Where(d => d.Kind is not "chief").Take(80))
        {
            output.WriteLine(
                $"{d.Month} {d.Mechanism} {d.Kind} by {string.Join(',', d.By)} against {string.Join(',', d.Against)} {d.Where} {d.Rung} {d.Yes}:{d.No}:{d.Abstain} {d.Carried}"
            );
        }
        output.WriteLine(string.Join(' ', c.Months[^1].Strength.Select(x => x.ToString("0.00"))) + " " + c.Outcome);
    }
}
