using System.Globalization;
using Interregnum.Contests;
using Interregnum.Findings;
using Interregnum.Reports.Prose;
using Interregnum.Worlds;
using Spectre.Console;

namespace Interregnum.Cli.Telling;

/// <summary>One history on a terminal: a table of its months, and its deeds in words.</summary>
sealed class ChroniclePage
{
    const string Parted = "◄ they part";

    readonly Terminal _terminal;
    readonly Contest _contest;
    readonly IReadOnlyList<string> _claimants;
    readonly IAnsiConsole _console;

    public ChroniclePage(Terminal terminal, Contest contest)
    {
        (_terminal, _contest) = (terminal, contest);
        _claimants = [.. contest.Contenders.Take(contest.ClaimantCount).Select(c => c.Id)];
        _console = AnsiConsole.Create(
            new()
            {
                Ansi = terminal.Colour ? AnsiSupport.Yes : AnsiSupport.No,
                ColorSystem = terminal.Colour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(terminal.Out),
            }
        );
        _console.Profile.Width = terminal.Width;
    }

    /// <summary>A history alone.</summary>
    public void Tell(Chronicle history)
    {
        var table = NewTable(["Month", "Ruling coalition", .. _claimants, "Fear"]);
        foreach (var month in history.Months)
        {
            table.AddRow([
                new Text(month.Month),
                new Text(Coalition(month)),
                .. month.Strength.Select((s, i) => Strength(s, month.Dominant == _claimants[i])),
                new Text(Percent(month.Fear)),
            ]);
        }

        _console.Write(table);
        Line($"Strength of each claimant in %; bold: he dominates. {Ending(history)}");
        Line("");
        Deeds(history.Deeds);
    }

    /// <summary>A history beside its twin.</summary>
    public void Tell(Twins twins)
    {
        var table = NewTable(["Month", "Ruling coalition", "Leads", "Twin: ruling coalition", "Leads", ""]);
        foreach (var (here, there) in twins.History.Months.Zip(twins.Twin.Months))
        {
            var parted = here.Month == twins.Month ? Parted : "";
            table.AddRow(here.Month, Coalition(here), Leader(here), Coalition(there), Leader(there), parted);
        }

        _console.Write(table);
        Line($"Number {twins.History.Number}. {Ending(twins.History)} Its twin: {Ending(twins.Twin)}");
        Line(twins.Month is null ? "They never part." : $"They part in {twins.Month}, first in {twins.Mechanism}.");
        Line("");
        Line("The history:");
        Deeds(twins.History.Deeds.Where(d => After(d, twins.Month)));
        Line("");
        Line("Its twin:");
        Deeds(twins.Twin.Deeds.Where(d => After(d, twins.Month)));
    }

    static bool After(DeedTrace deed, string? month) => month is null || string.CompareOrdinal(deed.Month, month) >= 0;

    void Deeds(IEnumerable<DeedTrace> deeds)
    {
        foreach (var deed in deeds)
        {
            Line($"{deed.Month}  {English.Sentence(Reports.Prose.Deeds.Told(_contest, deed))}");
        }
    }

    string Ending(Chronicle history) =>
        history.Outcome is null
            ? "Nobody prevails."
            : $"{Name(history.Outcome)} prevails"
                + (history.Consolidation is null ? "." : $", dominant from {history.Consolidation} on.");

    string Leader(MonthTrace month)
    {
        var leader = month.Strength.Index().MaxBy(s => s.Item).Index;
        return $"{_claimants[leader]} {Percent(month.Strength[leader])}{(month.Dominant == _claimants[leader] ? " *" : "")}";
    }

    static string Coalition(MonthTrace month) => string.Join(" + ", month.Coalition);

    static Text Strength(double share, bool dominant) =>
        new(Percent(share), dominant ? new(decoration: Decoration.Bold) : Style.Plain);

    static string Percent(double share) => (100 * share).ToString("0", CultureInfo.InvariantCulture);

    string Name(string id) => _contest.Contenders.First(c => c.Id == id).Name;

    static Table NewTable(IEnumerable<string> columns)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(new Text(column)));
        }

        return table;
    }

    void Line(string text) => _terminal.Out.WriteLine(text);
}
