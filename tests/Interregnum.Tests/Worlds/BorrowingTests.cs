using Interregnum.Contests;
using Interregnum.Mechanisms;
using Interregnum.Worlds;

namespace Interregnum.Tests.Worlds;

/// <summary>Mechanisms that do in one world what they did in its twin.</summary>
public sealed class BorrowingTests
{
    const int Histories = 24;

    static readonly Contest Contest = Struggle.With();

    static readonly Intervention NoPosts = new([
        new Redirect(0, PowerKind.Appoints, Redirection.Idle, -1, null, null, 1, "idle secretary appoints"),
    ]);

    static readonly Intervention NoKnowledge = new([
        new Redirect(0, PowerKind.Informs, Redirection.Idle, -1, null, null, 1, "idle secretary informs"),
    ]);

    public static TheoryData<string> Lendable => [.. Borrowing.Lendable];

    [Fact]
    public void What_can_be_lent_is_some_of_the_months_steps_in_their_order() =>
        Assert.Equal(Borrowing.Lendable, Footed.Mechanisms.Select(m => m.Name).Where(Borrowing.Lendable.Contains));

    [Theory]
    [MemberData(nameof(Lendable))]
    public void A_trace_carries_all_that_its_mechanism_does(string mechanism)
    {
        var (there, here) = (new Player(new World(Contest, NoPosts)), new Player(new World(Contest, NoPosts)));
        var step = Array.Find(there.Now.Steps, s => s.Name == mechanism)!;
        var traces = new Traces(step, there.Now);
        for (var history = 0; history < Histories; history++)
        {
            there.Open(1, history);
            here.Open(1, history);
            for (var month = 0; month < Contest.MonthCount; month++)
            {
                there.Now.Month = here.Now.Month = month;
                foreach (var other in there.Now.Steps)
                {
                    if (other == step)
                    {
                        traces.Remember();
                    }

                    other.Act(there.Now);
                    if (other == step)
                    {
                        Assert.True(traces.Take(here.Now));
                    }
                    else
                    {
                        other.Act(here.Now);
                    }

                    Assert.True(there.Now.Situation.SameAs(here.Now.Situation), $"{other.Name} in month {month} of {history}");
                }
            }
        }
    }

    [Fact]
    public void Whoever_borrows_everything_from_a_twin_with_no_difference_lives_his_own_life()
    {
        var plain = new Player(new World(Contest, NoPosts));
        var borrower = Borrower(NoPosts, NoPosts, [.. Borrowing.Lendable]);
        for (var history = 0; history < Histories; history++)
        {
            plain.Play(1, history);

            Assert.False(borrower.Play(1, history).Void);
            Assert.True(plain.Now.Situation.SameAs(borrower.Now.Situation));
        }
    }

    [Fact]
    public void A_factor_that_only_informs_has_no_effect_beside_what_is_known()
    {
        var without = new Player(new World(Contest, NoKnowledge));
        var borrower = Borrower(Intervention.None, NoKnowledge, "intelligence");
        for (var history = 0; history < Histories; history++)
        {
            without.Play(1, history);
            borrower.Play(1, history);

            Assert.True(without.Now.Situation.SameAs(borrower.Now.Situation), $"history {history}");
        }
    }

    [Fact]
    public void A_mechanism_that_the_factor_does_not_touch_before_the_others_do_carries_nothing_in_the_first_month()
    {
        var borrower = Borrower(NoPosts, NoKnowledge, "doctrine");
        var plain = new Player(new World(Contest, NoPosts));
        borrower.Open(1, 0);
        plain.Open(1, 0);
        TheMonth.Play(borrower.Now);
        TheMonth.Play(plain.Now);

        Assert.True(plain.Now.Situation.SameAs(borrower.Now.Situation));
    }

    [Fact]
    public void A_borrower_starts_every_history_anew()
    {
        var once = Borrower(Intervention.None, NoPosts, "patronage", "coalitions");
        var again = Borrower(Intervention.None, NoPosts, "patronage", "coalitions");
        once.Play(1, 4);
        again.Play(1, 3);
        again.Play(1, 4);

        Assert.True(once.Now.Situation.SameAs(again.Now.Situation));
    }

    [Fact]
    public void What_was_done_to_somebody_who_is_gone_here_is_void()
    {
        var expelled = Borrower(Intervention.None, NoPosts, "patronage", "coalitions", "positions");
        expelled.Open(1, 0);
        for (var month = 0; month < Contest.MonthCount; month++)
        {
            expelled.Now.Month = month;
            if (month == 2)
            {
                Falls.Leave(expelled.Now, 3, "challenge");
            }

            TheMonth.Play(expelled.Now);
            Assert.DoesNotContain(3, month < 3 ? [] : expelled.Now.Situation.Patron[..expelled.Now.Roster.Officialdom]);
            Assert.Equal(0, month < 2 ? 0 : expelled.Now.Situation.Ruling >> 3 & 1);
        }

        Assert.Contains(expelled.Now.Steps, s => s is Borrowed { Void: true });
    }

    [Fact]
    public void Nothing_but_a_trace_can_be_played_back()
    {
        var player = Borrower(Intervention.None, NoPosts, "challenge");

        Assert.Throws<InvalidOperationException>(() => player.Play(1, 0));
    }

    static Player Borrower(Intervention here, Intervention there, params string[] mechanisms) =>
        new(new World(Contest, here) { Borrowing = new Borrowing(mechanisms, there) });
}
