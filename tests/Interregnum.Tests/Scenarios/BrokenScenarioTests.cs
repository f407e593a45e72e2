using Interregnum.Scenarios;

namespace Interregnum.Tests.Scenarios;

/// <summary>Each folder of Broken holds what differs from the sound scenario; its problems are kept as a picture.</summary>
public sealed class BrokenScenarioTests
{
    public static TheoryData<string> Names =>
        [.. Directory.GetDirectories(Folders.Broken).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_broken_scenario_says_what_is_wrong_and_where(string name)
    {
        var (reading, text) = Read(name);

        Assert.NotEmpty(reading.Problems);
        Assert.Equal(reading.Problems.Any(p => p.Severity == Severity.Error), reading.Scenario is null);
        Golden.Matches(text, picture: name);
    }

    [Fact]
    public void The_scenario_that_they_differ_from_is_sound() =>
        Assert.Equal("no problems\n", ProblemText.Of(ScenarioFolder.Read(Folders.Base).Problems));

    [Fact]
    public void Every_code_that_a_file_can_provoke_is_provoked()
    {
        // What only a strict check finds, a missing folder, a link, a 50 MB file, colliding dice and another folder's id are made by tests of their own, as is a
        // record out of reach, which only a calibration finds.
        Diagnostic[] elsewhere =
        [
            Diagnostic.Unreadable,
            Diagnostic.TooLarge,
            Diagnostic.Outside,
            Diagnostic.DiceCollision,
            Diagnostic.NameOfAnother,
            Diagnostic.OutOfReach,
            Diagnostic.UndatedEvent,
            Diagnostic.NoEvidence,
        ];
        var provoked = Names.SelectMany(n => Read(n.Data).Reading.Problems).Select(p => p.Code).ToHashSet();

        Assert.Empty(Diagnostic.All.Except(elsewhere).Select(d => d.Code).Except(provoked));
    }

    static (Reading Reading, string Text) Read(string name)
    {
        using var folder = new Scratch();
        folder.Take(Folders.Base);
        folder.Take(Path.Combine(Folders.Broken, name));
        var reading = ScenarioFolder.Read(folder.Path);
        return (reading, ProblemText.Of(reading.Problems).Replace(folder.Path, name, StringComparison.Ordinal));
    }
}
