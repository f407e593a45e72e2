using System.Text.Json;
using Interregnum.Library.Appraising;

namespace Interregnum.Essays;

/// <summary>Agreement with people: of the profile's points, of length alone, and of the difference between the two.</summary>
static class Comparison
{
    const int Samples = 2000;
    const ulong Seed = 1;

    public static void Write(Utf8JsonWriter json, IReadOnlyList<Rated> essays)
    {
        json.WriteStartObject();
        json.WriteNumber("essays", essays.Count);
        json.WriteNumber("ratings", essays.Sum(e => e.Ratings.Count));
        json.WriteString("intervals", $"95 %, percentile bootstrap over essays, {Samples} samples, seed {Seed}");
        json.WriteString(
            "levels",
            "points and words are given as many of each level as people gave, so that only orders are compared"
        );
        Write(json, essays, "profile", e => Of(e, x => x.Sum));
        Write(json, essays, "length_only", e => Of(e, x => x.Words));
        Write(json, essays, "profile_less_length", e => Less(Of(e, x => x.Sum), Of(e, x => x.Words)));
        if (essays.All(e => e.Ratings.Count >= 2))
        {
            Write(json, essays, "first_rater_and_second", Raters);
        }

        json.WriteEndObject();
    }

    static void Write(
        Utf8JsonWriter json,
        IReadOnlyList<Rated> essays,
        string name,
        Func<IReadOnlyList<Rated>, (double Kappa, double Rank)> agreement
    )
    {
        IReadOnlyList<Rated> Drawn(IReadOnlyList<int> drawn) => [.. drawn.Select(i => essays[i])];
        var (kappa, rank) = agreement(essays);
        json.WriteStartObject(name);
        Write(
            json,
            "quadratic_weighted_kappa",
            kappa,
            Agreement.Interval(essays.Count, Samples, Seed, d => agreement(Drawn(d)).Kappa)
        );
        Write(json, "rank_correlation", rank, Agreement.Interval(essays.Count, Samples, Seed, d => agreement(Drawn(d)).Rank));
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, string name, double value, (double Low, double High) interval)
    {
        json.WriteStartObject(name);
        foreach (var (key, number) in new[] { ("value", value), ("low", interval.Low), ("high", interval.High) })
        {
            if (double.IsNaN(number))
            {
                json.WriteNull(key);
            }
            else
            {
                json.WriteNumber(key, Math.Round(number, 4));
            }
        }

        json.WriteEndObject();
    }

    static (double, double) Of(IReadOnlyList<Rated> essays, Func<Rated, double> score)
    {
        var scores = essays.Select(score).ToList();
        var given = Levels(essays.Select(e => Math.Round(e.Mean, MidpointRounding.AwayFromZero)));
        return (
            Agreement.Kappa(given, Agreement.Levelled(scores, given)),
            Agreement.Rank([.. essays.Select(e => e.Mean)], scores)
        );
    }

    static (double, double) Raters(IReadOnlyList<Rated> essays)
    {
        var both = Levels(essays.Select(e => e.Ratings[0]).Concat(essays.Select(e => e.Ratings[1])));
        return (
            Agreement.Kappa(both[..essays.Count], both[essays.Count..]),
            Agreement.Rank([.. essays.Select(e => e.Ratings[0])], [.. essays.Select(e => e.Ratings[1])])
        );
    }

    static (double, double) Less((double Kappa, double Rank) one, (double Kappa, double Rank) other) =>
        (one.Kappa - other.Kappa, one.Rank - other.Rank);

    /// <summary>Ratings as levels from 0, as many as there are different ratings between the least and the most in steps of one.</summary>
    static int[] Levels(IEnumerable<double> ratings)
    {
        var all = ratings.ToList();
        var least = all.Min();
        return [.. all.Select(r => (int)Math.Round(r - least, MidpointRounding.AwayFromZero))];
    }
}
