using Interregnum.Attribution;
using Interregnum.Contests;
using Interregnum.Runs;
using Interregnum.Worlds;

namespace Interregnum.Tests.Runs;

public sealed class DesignTests
{
    static readonly Disable Bob = new("legacy", 1, null, null, 1, "disable legacy for bob");

    static readonly Disable Cy = new("legacy", 2, null, null, 1, "disable legacy for cy");

    [Fact]
    public void The_order_and_the_wording_of_atoms_do_not_matter() =>
        Assert.Equal(Of(Bob, Cy).Id, Of(Cy, Bob with { Text = "as the author had it" }).Id);

    [Fact]
    public void Whatever_can_change_a_history_changes_the_id()
    {
        Design[] designs =
        [
            Of(),
            Of(Bob),
            Of(Cy),
            Of(Bob, Cy),
            Of(Bob with { Strength = 0.5 }),
            Of(Bob with { From = Month.Of(1700, 3) }),
            Of(Bob with { To = Month.Of(1700, 3) }),
            Design.Of(Planned(rerolled: false, monthsAfter: 0)),
            Design.Of(Planned(rerolled: true, monthsAfter: 0)),
            Design.Of(OnPosterior("one")),
            Design.Of(OnPosterior("another")),
        ];

        Assert.Distinct(designs.Select(d => d.Id));
    }

    [Fact]
    public void A_runs_table_is_the_whole_world_of_an_attribution() =>
        Assert.Equal(Of().Id, Design.Of(Planned(rerolled: false, monthsAfter: 12)).Id);

    [Fact]
    public void An_id_stays_what_it_was() => Golden.Matches($"{Of(Bob).Id}\n{Of(Bob).Text}\n");

    static Design Of(params Atom[] atoms) => Design.WholeRows(MadeUp.Contest, new Intervention(atoms));

    static PlannedWorld OnPosterior(string hash)
    {
        var posterior = new Posterior([new(0, 1, 0, new double[MadeUp.Contest.Parameters.Count])], 1, hash);
        return new("", new World(MadeUp.Contest with { Posterior = posterior }, Intervention.None), false, 0);
    }

    static PlannedWorld Planned(bool rerolled, int monthsAfter) =>
        new("", new World(MadeUp.Contest, Intervention.None), rerolled, monthsAfter);
}
