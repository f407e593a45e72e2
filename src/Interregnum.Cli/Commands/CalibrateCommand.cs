using System.CommandLine;
using Interregnum.Cli.Calibrating;

namespace Interregnum.Cli.Commands;

/// <summary><c>calibrate</c>: holds a contest against its record and keeps the parameters, with their dice, that agree with it.</summary>
static class CalibrateCommand
{
    public static Command Build(Session session)
    {
        var scenario = Inputs.Scenario();
        var variants = Inputs.Variant();
        var particles = Inputs.Whole("--particles", "N", "Histories to accept", 1000, 50, 1 << 20);
        var seed = Inputs.Seed();
        var folder = Inputs.Out(
            "Folder for everything [default: runs/SCENARIO-SEED-calibration, and the posterior beside the scenario]"
        );
        var threads = Inputs.Threads();
        var maxTime = Inputs.MaxTime();
        var noHoldOuts = new Option<bool>("--no-hold-outs")
        {
            Description = "Do not fit and score the episodes that the scenario holds out",
        };
        var json = Inputs.Json();
        var quiet = Inputs.Quiet();
        var command = new Command(
            "calibrate",
            "Hold a contest against its record: what its facts say of the uncertain parameters"
        )
        {
            scenario,
            variants,
            particles,
            seed,
            folder,
            threads,
            maxTime,
            noHoldOuts,
            json,
            quiet,
        };
        Help.AddExamples(
            command,
            [
                "calibrate ussr-1922",
                "calibrate ussr-1922 --variant opinion=independent --no-hold-outs",
                "calibrate two-heirs --particles 200 --no-hold-outs --out mine",
            ]
        );
        command.SetAction(parsed =>
            Run(
                session,
                new()
                {
                    Scenario = parsed.GetRequiredValue(scenario),
                    Variants = parsed.GetRequiredValue(variants),
                    Particles = (int)parsed.GetValue(particles),
                    Seed = parsed.GetValue(seed),
                    Out = parsed.GetValue(folder),
                    Threads = Inputs.ThreadsOf(parsed, threads),
                    MaxTime = parsed.GetValue(maxTime),
                    HoldOuts = !parsed.GetValue(noHoldOuts),
                    Json = parsed.GetValue(json),
                    Quiet = parsed.GetValue(quiet),
                }
            )
        );
        return command;
    }

    static int Run(Session session, CalibrateRequest request)
    {
        using var limit = new Limit(session, request.MaxTime);
        try
        {
            CalibrationRun.Of(session, request, limit.Token).Write();
            return ExitCode.Done;
        }
        catch (OperationCanceledException)
        {
            throw limit.Stopped(request.Command(request.Scenario).WithAny("--out", request.Out));
        }
    }
}
