using System.Globalization;
using System.Text.Json;
using Interregnum.Essays;
using Interregnum.Scenarios;

// How far the profile of a text agrees with people who rated it, beside the length-only control: docs/evidence.md, "Against human raters".
if (args is not ([_] or [_, "--contest", _]))
{
    Console.Error.WriteLine("usage: bench/essays DIR [--contest SCENARIO-FOLDER]");
    return 2;
}

var scenario = args.Length == 3 ? ScenarioFolder.Read(args[2]).Scenario : null;
if (args.Length == 3 && scenario is null)
{
    Console.Error.WriteLine($"'{args[2]}' is no scenario that can be read; `interregnum check` says why");
    return 65;
}

try
{
    var essays = RatedEssays.Read(args[0], scenario);
    using var json = new Utf8JsonWriter(Console.OpenStandardOutput(), new() { Indented = true });
    Comparison.Write(json, essays);
}
catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"error: {e.Message}"));
    return 65;
}

Console.WriteLine();
return 0;
