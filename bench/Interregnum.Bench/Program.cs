using BenchmarkDotNet.Running;
using Interregnum.Bench;
using Interregnum.Bench.Plain;

if (args is ["steps", var folder, var histories])
{
    StepTimes.Print(folder, int.Parse(histories, System.Globalization.CultureInfo.InvariantCulture));
    return;
}

if (args is ["plain", var contest, var plays, .. var rest])
{
    PlainCommand.Print(contest, int.Parse(plays, System.Globalization.CultureInfo.InvariantCulture), rest);
    return;
}

if (args is ["scaling", var larger])
{
    Scaling.Print(larger);
    return;
}

if (args is ["memory", var scenario, var count])
{
    MemoryOfRuns.Print(scenario, long.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
    return;
}

if (args is ["blocks", var played])
{
    BlockCosts.Print(played);
    return;
}

if (args is ["scheduler"])
{
    SchedulerSimulation.Print();
    return;
}

if (args is ["sobol"])
{
    SobolAccuracy.Print();
    return;
}

if (args is ["library", var documents])
{
    LibrarySpeed.Print(int.Parse(documents, System.Globalization.CultureInfo.InvariantCulture));
    return;
}

if (args is ["search", var searched])
{
    SearchSpeed.Print(int.Parse(searched, System.Globalization.CultureInfo.InvariantCulture));
    return;
}

if (args is ["calibration", var particles])
{
    CalibrationSpeed.Print(int.Parse(particles, System.Globalization.CultureInfo.InvariantCulture));
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
