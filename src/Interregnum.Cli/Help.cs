using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Interregnum.Cli;

/// <summary>Help pages with examples at their end.</summary>
static class Help
{
    /// <summary>Puts examples under a command's help, written without the program's name.</summary>
    public static void AddExamples(Command command, IReadOnlyList<string> examples)
    {
        var option = command.Options.OfType<HelpOption>().FirstOrDefault();
        if (option is null)
        {
            option = new HelpOption();
            command.Add(option);
        }

        option.Action = new WithExamples(examples);
    }

    public static bool IsAsked(ParseResult parsed) => parsed.Action is WithExamples;

    sealed class WithExamples(IReadOnlyList<string> examples) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            new HelpAction().Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var example in examples)
            {
                output.WriteLine($"  interregnum {example}");
            }

            return ExitCode.Done;
        }
    }
}
