using Interregnum.Contests;
using Interregnum.Dicing;

namespace Interregnum.Sensitivity;

/// <summary>What the parameters were in the draws that were played.</summary>
static class DrawnParameters
{
    /// <summary>For each of the contest's parameters its value in each of the first draws, as the players have them.</summary>
    public static double[][] Of(Contest contest, long seed, int draws)
    {
        var prior = new Prior(contest);
        var one = new double[contest.Parameters.Count];
        var columns = one.Select(_ => new double[draws]).ToArray();
        for (var draw = 0; draw < draws; draw++)
        {
            if (contest.Posterior is { } posterior)
            {
                posterior.Draw(seed, draw, one);
            }
            else
            {
                prior.Draw(seed, draw, one);
            }

            for (var parameter = 0; parameter < one.Length; parameter++)
            {
                columns[parameter][draw] = one[parameter];
            }
        }

        return columns;
    }
}
