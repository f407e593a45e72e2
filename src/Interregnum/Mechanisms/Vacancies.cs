using Interregnum.Dicing;
using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>
/// Vacant offices and cabinet seats go to the ruling coalition's people: a member's clients in proportion to his strength in the
/// body that fills the place. Whoever is seated or appointed owes it to that member.
/// </summary>
static class Vacancies
{
    const int OfficeDraw = 2;
    const int SeatDraw = 3;

    /// <summary>Standing of a man who has an office and no seat; a full seat gives 1. Conjectured.</summary>
    const double StandingOfOffice = 0.5;

    /// <summary>How much likelier a candidate is promoted within his body than somebody without standing is taken into it. Conjectured.</summary>
    const double Promotion = 4;

    /// <summary>The chance of an office that nobody of standing need have, where full standing adds 1. Conjectured.</summary>
    const double Obscure = 0.5;

    /// <summary>How much each office that a man holds lessens his chance of another. Conjectured: offices are spread.</summary>
    const double PerOfficeHeld = 3;

    public static void Fill(Moment now)
    {
        if (!AnyVacant(now))
        {
            return;
        }

        Span<int> room = stackalloc int[now.Roster.Persons];
        var people = room[..Followers(now, room)];
        for (var cabinet = 0; cabinet < now.Roster.Cabinets.Length && !people.IsEmpty; cabinet++)
        {
            FillSeats(now, cabinet, people);
        }

        var holders = now.Situation.Holder;
        for (
            var office = Array.IndexOf(holders, Situation.Vacant);
            office >= 0 && !people.IsEmpty;
            office = Array.IndexOf(holders, Situation.Vacant, office + 1)
        )
        {
            FillOffice(now, office, people);
        }
    }

    /// <summary>Whether there is anything to fill, and somebody who rules to fill it.</summary>
    static bool AnyVacant(Moment now)
    {
        if (now.Situation.Ruling == 0)
        {
            return false;
        }

        var vacant = now.Situation.Holder.AsSpan().Contains(Situation.Vacant);
        for (var cabinet = 0; cabinet < now.Roster.Cabinets.Length && !vacant; cabinet++)
        {
            vacant = Missing(now, cabinet, Situation.Full) > 0 || Missing(now, cabinet, Situation.Candidate) > 0;
        }

        return vacant;
    }

    /// <summary>How many full members, or candidates, a cabinet lacks.</summary>
    static int Missing(Moment now, int cabinet, int rank)
    {
        var sizes = rank == Situation.Full ? now.Roster.Sizes : now.Roster.CandidateSizes;
        var seats = now.Situation.Seats.AsSpan(cabinet * now.Roster.Persons, now.Roster.Persons);
        return sizes[now.Roster.At(now.Month, now.Roster.Cabinets[cabinet])] - seats.Count(rank);
    }

    /// <summary>The people of the ruling coalition: its members and whoever follows one of them. Filling places changes nobody's mind.</summary>
    static int Followers(Moment now, Span<int> people)
    {
        var count = 0;
        for (var person = 0; person < now.Roster.Persons; person++)
        {
            if (now.PrincipalOf(person) is >= 0 and var principal && (now.Situation.Ruling >> principal & 1) == 1)
            {
                people[count++] = person;
            }
        }

        return count;
    }

    /// <summary>How prominent a contender is, 0..1: a seat in a cabinet, and a half for an office.</summary>
    public static double Standing(Moment now, int person)
    {
        var standing = Array.IndexOf(now.Situation.Holder, person) >= 0 ? StandingOfOffice : 0;
        for (var cabinet = 0; cabinet < now.Roster.Cabinets.Length; cabinet++)
        {
            standing = Math.Max(standing, now.SeatIn(cabinet, person) / (double)Situation.Full);
        }

        return standing;
    }

    static void FillSeats(Moment now, int cabinet, ReadOnlySpan<int> people)
    {
        var full = Missing(now, cabinet, Situation.Full);
        for (var occasion = 0; occasion < full; occasion++)
        {
            if (!Seat(now, cabinet, Situation.Full, people, occasion))
            {
                break;
            }
        }

        var candidates = Missing(now, cabinet, Situation.Candidate);
        for (var occasion = 0; occasion < candidates; occasion++)
        {
            if (!Seat(now, cabinet, Situation.Candidate, people, Math.Max(0, full) + occasion))
            {
                break;
            }
        }
    }

    static bool Seat(Moment now, int cabinet, int rank, ReadOnlySpan<int> people, int occasion)
    {
        var body = now.Contest.Bodies[now.Roster.Cabinets[cabinet]];
        var weights = now.Candidacies.AsSpan(0, now.Roster.Persons);
        weights.Clear();
        foreach (var person in people)
        {
            var seat = now.SeatIn(cabinet, person);
            var promoted = seat == Situation.Candidate && rank == Situation.Full;
            if (promoted || (seat == Situation.NoSeat && !Barred(now, cabinet, person)))
            {
                weights[person] = Candidacy(now, person, body.ElectedBy) * (promoted ? Promotion : 1 + Standing(now, person));
            }
        }

        var chosen = Choose(now, weights, now.Roster.Entities.Body(now.Roster.Cabinets[cabinet]), occasion, SeatDraw);
        if (chosen < 0)
        {
            return false;
        }

        now.Situation.Seats[(cabinet * now.Roster.Persons) + chosen] = rank;
        Oblige(now, chosen);
        now.Telling?.Add(new Deed(now.Month, "assemblies", "takes-seat", [chosen], [], body.Id));
        return true;
    }

    /// <summary>Who has fallen from the leading body does not come back to it.</summary>
    static bool Barred(Moment now, int cabinet, int person) =>
        cabinet == now.Roster.LeadingCabinet && now.Situation.SeatLost[person] >= 0;

    static void FillOffice(Moment now, int office, ReadOnlySpan<int> people)
    {
        var what = now.Contest.Offices[office];
        var weights = now.Candidacies.AsSpan(0, now.Roster.Persons);
        weights.Clear();
        foreach (var person in people)
        {
            var held = now.Situation.Holder.AsSpan().Count(person);
            weights[person] =
                Candidacy(now, person, what.FilledBy) * (Obscure + Standing(now, person)) / (1 + (PerOfficeHeld * held));
        }

        var chosen = Choose(now, weights, now.Roster.Entities.Office(office), 0, OfficeDraw);
        if (chosen >= 0)
        {
            now.Situation.Holder[office] = chosen;
            Oblige(now, chosen);
            now.Telling?.Add(new Deed(now.Month, "assemblies", "takes-office", [chosen], [], what.Id));
        }
    }

    /// <summary>The strength, in the body that decides, of the member of the ruling coalition whose man this is.</summary>
    static double Candidacy(Moment now, int person, int body)
    {
        var principal = now.PrincipalOf(person);
        var strength = now.Situation.BodyPublic[(body * now.Roster.Claimants) + principal];
        return strength > 0 ? strength : now.Situation.Strength[principal];
    }

    static int Choose(Moment now, ReadOnlySpan<double> weights, uint place, int occasion, int draw) =>
        Race.Pick(
            now.Dice,
            Stream.Assemblies,
            now.Month,
            now.Roster.Entities.Contenders,
            weights,
            place & (Dice.Seconds - 1),
            occasion,
            draw
        );

    static void Oblige(Moment now, int person)
    {
        if (person >= now.Roster.Claimants && now.PrincipalOf(person) is >= 0 and var principal)
        {
            var row = now.Roster.RowOf(person);
            now.Situation.Patron[row] = principal;
            now.Situation.Gratitude[row] = 1;
        }
    }
}
