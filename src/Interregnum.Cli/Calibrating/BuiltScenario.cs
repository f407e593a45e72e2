using Interregnum.Contests;
using Interregnum.Scenarios;

namespace Interregnum.Cli.Calibrating;

/// <summary>A scenario with the forms of mechanisms that were asked for, without any posterior yet.</summary>
/// <param name="Chosen">The forms that it does not choose itself.</param>
/// <param name="Folder">Where it lies.</param>
sealed record BuiltScenario(Scenario Scenario, IReadOnlyList<Variant> Chosen, string Folder)
{
    /// <summary>Where its posterior is or would be.</summary>
    public string Posterior => PathOf(Chosen);

    /// <summary>The same with one more mechanism in another form.</summary>
    public string PosteriorWith(Variant form) => PathOf([.. Chosen, form]);

    string PathOf(IReadOnlyList<Variant> forms) => $"{Folder.TrimEnd('/')}/{PosteriorFile.NameOf(forms)}";
}
