using System.CommandLine;
using System.Text.Json;

namespace Interregnum.Cli.Commands;

/// <summary><c>doctor</c>: what works on this machine, and the fix for what does not.</summary>
static class DoctorCommand
{
    public static Command Build(Session session)
    {
        var json = Inputs.Json();
        var command = new Command("doctor", "Say what works on this machine, and how to mend what does not") { json };
        Help.AddExamples(command, ["doctor", "doctor --json"]);
        command.SetAction(parsed => Run(session, parsed.GetValue(json)));
        return command;
    }

    static int Run(Session session, bool json)
    {
        var examinations = Examination.All();
        if (json)
        {
            Print.Json(session.Out, writer => Write(writer, examinations));
        }
        else
        {
            Tell(session.Out, examinations);
        }

        return examinations.Any(e => e.Health == Health.Fails) ? ExitCode.Shortfall : ExitCode.Done;
    }

    static void Tell(TextWriter output, IReadOnlyList<Examination> examinations)
    {
        foreach (var examination in examinations)
        {
            output.WriteLine($"{Word(examination.Health), -5} {examination.Of, -12} {examination.Found}");
            if (examination.Fix is not null)
            {
                output.WriteLine($"      {"", -12} {examination.Fix}");
            }
        }
    }

    static void Write(Utf8JsonWriter writer, IReadOnlyList<Examination> examinations)
    {
        writer.WriteStartArray();
        foreach (var examination in examinations)
        {
            writer.WriteStartObject();
            writer.WriteString("check", examination.Of);
            writer.WriteString("health", Word(examination.Health));
            writer.WriteString("found", examination.Found);
            writer.WriteString("fix", examination.Fix);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    static string Word(Health health) =>
        health switch
        {
            Health.Works => "ok",
            Health.Weak => "weak",
            _ => "fails",
        };
}
