using System.Globalization;

namespace Interregnum.Cli.Asking;

/// <summary>What <c>attribute</c> was asked for.</summary>
/// <param name="Draws">Draws at most.</param>
/// <param name="Through">Mechanisms that effects are followed through.</param>
sealed record AttributeRequest(
    string Scenario,
    double Confidence,
    int Draws,
    bool Unpaired,
    IReadOnlyList<string> Through,
    PlayRequest Play
)
{
    /// <summary>The command without what cannot change its result.</summary>
    public CommandText Command(string scenario) =>
        Play.Onto(
            new CommandText("attribute", scenario)
                .With("--confidence", Confidence.ToString("R", CultureInfo.InvariantCulture))
                .With("--draws", Draws)
                .Flag("--unpaired", Unpaired)
                .WithEach("--through", Through)
        );
}
