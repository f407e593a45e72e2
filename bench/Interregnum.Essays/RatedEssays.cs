using System.Globalization;
using Interregnum.Contests;
using Interregnum.Library.Appraising;
using Interregnum.Library.Claims;
using Interregnum.Library.Store;

namespace Interregnum.Essays;

/// <summary>A collection: <c>ratings.csv</c> (<c>file,rating</c>, a line a rating, so that a text may have several) and <c>texts/</c> with the files in UTF-8.</summary>
static class RatedEssays
{
    /// <exception cref="InvalidDataException">A line cannot be read, or fewer than ten texts are rated.</exception>
    public static IReadOnlyList<Rated> Read(string folder, Scenario? scenario)
    {
        var names = scenario is null ? NameBook.Empty : ContestNames.Of(scenario);
        IReadOnlyList<StatedClaim> facts = scenario is null ? [] : ContestFacts.Of(scenario, names);
        var ratings = File.ReadLines(Path.Combine(folder, "ratings.csv"))
            .Skip(1)
            .Where(l => l.Length > 0)
            .Select(Line)
            .ToLookup(r => r.File, r => r.Rating);
        List<Rated> rated = [];
        foreach (var file in ratings.OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            if (Path.GetFileName(file.Key) != file.Key)
            {
                throw new InvalidDataException($"ratings.csv: '{file.Key}' is a path; a file's name within texts/ is needed");
            }

            var text = File.ReadAllText(Path.Combine(folder, "texts", file.Key));
            var document = new Document
            {
                Key = file.Key,
                Csl = "{}",
                Title = file.Key,
            };
            var profile = Profiles.Of(document, [new(0, null, text)], scenario?.Contest, names, facts);
            rated.Add(new(file.Key, file.Average(), [.. file], profile.Sum, profile.Words));
        }

        return rated.Count >= 10
            ? rated
            : throw new InvalidDataException($"{rated.Count} texts are rated; at least ten are needed to compare orders");
    }

    static (string File, double Rating) Line(string line) =>
        line.Split(',') is [var file, var rating, ..] && double.TryParse(rating, CultureInfo.InvariantCulture, out var value)
            ? (file.Trim('"', ' '), value)
            : throw new InvalidDataException($"ratings.csv: '{line}' is not FILE,RATING");
}
