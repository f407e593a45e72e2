using System.CommandLine;
using System.CommandLine.Invocation;
using Interregnum.Cli.Clustering;
using Interregnum.Cli.Commands;
using Interregnum.Cli.Commands.Sources;
using Interregnum.Runs;

namespace Interregnum.Cli;

/// <summary>The commands, and what the process answers for each way in which one can end.</summary>
static class CommandLine
{
    /// <summary>Every command, in the order in which help lists them. A new one is a file in <c>Commands</c> and a line here.</summary>
    static readonly IReadOnlyList<Func<Session, Command>> Commands =
    [
        Cli.Commands.ListCommand.Build,
        NewCommand.Build,
        CheckCommand.Build,
        ExplainCommand.Build,
        RunCommand.Build,
        MergeCommand.Build,
        SiloCommand.Build,
        HistoryCommand.Build,
        WhatifCommand.Build,
        CompareCommand.Build,
        AttributeCommand.Build,
        SensitivityCommand.Build,
        MilestonesCommand.Build,
        CalibrateCommand.Build,
        SourcesCommand.Build,
        DoctorCommand.Build,
    ];

    /// <summary>Runs one command line.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] arguments, Session session)
    {
        try
        {
            var code = Dispatch(arguments, session);
            session.Out.Flush();
            return code;
        }
        catch (Exception ending)
        {
            return Endings.Tell(ending, session, Debugging(arguments));
        }
    }

    static int Dispatch(string[] arguments, Session session)
    {
        var root = Root(session);
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (arguments.Length == 0 || parsed.Errors.Count > 0 && !Help.IsAsked(parsed))
        {
            return Usage.Tell(parsed, session.Error);
        }

        using var telemetry = parsed.GetValue(TelemetryOption.Asked) is { } to ? TelemetryOption.Start(to) : null;
        return parsed.Invoke(
            new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
                Output = session.Out,
                Error = session.Error,
            }
        );
    }

    static RootCommand Root(Session session)
    {
        var root = new RootCommand("Interregnum: a counterfactual laboratory for leadership struggles.");
        foreach (var build in Commands)
        {
            root.Add(build(session));
        }

        root.Options.OfType<VersionOption>().Single().Action = new PrintVersion(session);
        root.Add(Inputs.NoColour);
        root.Add(Inputs.Debug);
        root.Add(TelemetryOption.Asked);
        Help.AddExamples(root, ["list", "explain two-heirs --open", "new my-contest"]);
        return root;
    }

    /// <summary>The version that reports and runs name: the engine's, with a digest of its sources.</summary>
    sealed class PrintVersion(Session session) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            session.Out.WriteLine(EngineVersion.Current);
            return ExitCode.Done;
        }
    }

    static bool Debugging(string[] arguments) =>
        arguments.Contains("--debug") || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("INTERREGNUM_DEBUG"));
}
