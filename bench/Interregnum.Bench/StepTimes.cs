using System.Diagnostics;
using Interregnum.Contests;
using Interregnum.Mechanisms;
using Interregnum.Scenarios;
using Interregnum.Worlds;

namespace Interregnum.Bench;

/// <summary>How long a history takes, and each step of its months: mean µs a history on one core, after a first round to warm up.</summary>
static class StepTimes
{
    public static void Print(string folder, int histories)
    {
        var contest = ScenarioFolder.Read(folder).Scenario!.Contest;
        var player = new Player(new World(contest, Intervention.None));
        var steps = TheMonth.Steps;
        var ticks = new long[steps.Length];
        for (var history = 0; history < histories; history++)
        {
            player.Play(1, history);
        }

        for (var round = 0; round < 2; round++)
        {
            Array.Clear(ticks);
            for (var history = 0; history < histories; history++)
            {
                player.Open(1, history);
                Months(player, ticks);
            }
        }

        for (var step = 0; step < steps.Length; step++)
        {
            Console.WriteLine(
                $"{steps[step].Name, -14} {Stopwatch.GetElapsedTime(0, ticks[step]).TotalMicroseconds / histories, 7:0} µs"
            );
        }

        var started = Stopwatch.GetTimestamp();
        for (var history = 0; history < histories; history++)
        {
            player.Play(1, history);
        }

        Console.WriteLine(
            $"{histories / Stopwatch.GetElapsedTime(started).TotalSeconds:0} histories a second, opening and parameters included"
        );
    }

    static void Months(Player player, long[] ticks)
    {
        for (var month = 0; month < player.World.Contest.MonthCount; month++)
        {
            player.Now.Month = month;
            for (var step = 0; step < ticks.Length; step++)
            {
                var started = Stopwatch.GetTimestamp();
                TheMonth.Steps[step].Act(player.Now);
                ticks[step] += Stopwatch.GetTimestamp() - started;
            }
        }
    }
}
