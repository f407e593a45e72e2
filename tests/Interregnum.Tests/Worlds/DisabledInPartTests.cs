using Interregnum.Contests;
using Interregnum.Scenarios;
using Interregnum.Tests.Scenarios;
using Interregnum.Worlds;

namespace Interregnum.Tests.Worlds;

/// <summary>A strength between all and nothing either does something in between or is refused. None is read and then ignored.</summary>
public sealed class DisabledInPartTests
{
    const int Histories = 4;

    static readonly Contest Contest = ScenarioFolder.Read(Path.Combine(Folders.Shipped, "ussr-1922")).Scenario!.Contest;

    public static TheoryData<string> WithParts => [.. Footed.Mechanisms.Select(m => m.Name).Where(Disable.HasParts)];

    public static TheoryData<string> Whole => [.. Footed.Mechanisms.Select(m => m.Name).Where(m => !Disable.HasParts(m))];

    [Theory]
    [MemberData(nameof(WithParts))]
    public void Half_of_a_mechanism_is_neither_all_of_it_nor_none(string mechanism)
    {
        var (all, half, none) = (Strengths(mechanism, 0), Strengths(mechanism, 0.5), Strengths(mechanism, 1));

        Assert.NotEqual(all, none);
        Assert.NotEqual(all, half);
        Assert.NotEqual(half, none);
    }

    [Theory]
    [MemberData(nameof(Whole))]
    public void No_world_has_half_of_a_mechanism_that_works_or_does_not(string mechanism)
    {
        var refused = Assert.Throws<ArgumentException>(() => Strengths(mechanism, 0.5));

        Assert.Contains($"'{mechanism}' works or does not", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>What the claimants' strength is in the end, to the last bit, and who prevails.</summary>
    static List<string> Strengths(string mechanism, double strength)
    {
        var atom = new Disable(mechanism, -1, null, null, strength, $"disable {mechanism} strength {strength}");
        var player = new Player(new World(Contest, new Intervention([atom])));
        return
        [
            .. Enumerable
                .Range(0, Histories)
                .Select(h => player.Play(1, h))
                .Select(row => $"{row.Outcome} {string.Join(' ', row.Strength.Select(BitConverter.SingleToInt32Bits))}"),
        ];
    }
}
