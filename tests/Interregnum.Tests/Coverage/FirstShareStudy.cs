using Interregnum.Attribution;

namespace Interregnum.Tests.Coverage;

/// <summary>How far <c>first_share</c> is off, which has no interval because its noise is not what makes it miss.</summary>
/// <param name="Mean">Mean of estimate less truth.</param>
/// <param name="Absolute">Mean size of it.</param>
/// <param name="Beyond">Share of problems in which it is more than a tenth.</param>
sealed record FirstShareStudy(string Size, double Mean, double Absolute, double Beyond)
{
    const int Problems = 400;

    public static IEnumerable<FirstShareStudy> Of() => [At(512, 8), At(128, 8), At(128, 2)];

    static FirstShareStudy At(int draws, int perDraw)
    {
        var errors = new double[Problems];
        Parallel.For(
            0,
            Problems,
            seed =>
            {
                var problem = new TwoLevelProblem(seed);
                var values = Shapley.Of(3).PerHistory(problem.Play(draws, perDraw), 1);
                errors[seed] = FirstShare.Of(values)[0] - problem.FirstShare(0);
            }
        );
        return new FirstShareStudy(
            $"{draws} × {perDraw}",
            errors.Average(),
            errors.Average(Math.Abs),
            errors.Average(e => Math.Abs(e) > 0.1 ? 1.0 : 0)
        );
    }
}
