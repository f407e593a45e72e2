using System.CommandLine;

namespace Interregnum.Cli.Commands.Sources;

/// <summary>Arguments that name documents.</summary>
static class Keys
{
    public static Argument<string> One() => new("KEY") { Description = "The document's key, as `sources list` shows it" };

    public static Argument<string[]> Several() =>
        new("KEY") { Description = "Keys of documents, as `sources list` shows them", Arity = ArgumentArity.OneOrMore };
}
