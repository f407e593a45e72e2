using Interregnum.Cli;

using var terminal = Terminal.OfProcess(args);
using var interruption = new Interruption();
return CommandLine.Run(args, new(args, terminal, interruption.Token));
