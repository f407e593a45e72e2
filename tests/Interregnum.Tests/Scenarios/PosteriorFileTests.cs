using Interregnum.Contests;
using Interregnum.Scenarios;
using Interregnum.Tests.Calibration;

namespace Interregnum.Tests.Scenarios;

public sealed class PosteriorFileTests
{
    static readonly Scenario TwoHeirs = CalibratedScenario.TwoHeirs;

    [Fact]
    public void What_is_written_is_read_bit_for_bit()
    {
        using var folder = new Scratch();
        var reading = PosteriorFile.Read(Written(folder), TwoHeirs);

        Assert.Null(reading.Problem);
        Assert.Equal(CalibratedScenario.Posterior.Hash, reading.Posterior!.Hash);
        Assert.Equal(
            CalibratedScenario.Posterior.Accepted.Select(a => (a.History, a.Weight, a.Loss)),
            reading.Posterior.Accepted.Select(a => (a.History, a.Weight, a.Loss))
        );
        Assert.All(
            CalibratedScenario.Posterior.Accepted.Zip(reading.Posterior.Accepted),
            a => Assert.Equal(a.First.Parameters, a.Second.Parameters)
        );
        Assert.Equal(CalibratedScenario.Finding.Parameters, reading.Finding!.Parameters);
        Assert.Equal(CalibratedScenario.Finding.Facts, reading.Finding.Facts);
        Assert.Equal(CalibratedScenario.Finding.Generations, reading.Finding.Generations);
        Assert.Equal(CalibratedScenario.Finding.FinalLeader!.Share, reading.Finding.FinalLeader!.Share);
        Assert.Equal(CalibratedScenario.Finding.FinalLeader.Parameters, reading.Finding.FinalLeader.Parameters);
        Assert.Equal(CalibratedScenario.Finding.FinalLeader.Facts, reading.Finding.FinalLeader.Facts);
    }

    [Fact]
    public void A_posterior_for_another_version_of_the_scenario_is_told_with_both_hashes()
    {
        using var folder = new Scratch();
        var other = TwoHeirs with { MilestonesHash = new string('0', 64) };
        var reading = PosteriorFile.Read(Written(folder), other);

        Assert.Null(reading.Posterior);
        Assert.Equal("INT086", reading.Problem!.Code);
        Assert.Contains(TwoHeirs.MilestonesHash, reading.Problem.Message, StringComparison.Ordinal);
        Assert.Contains(other.MilestonesHash, reading.Problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_posterior_of_the_usual_model_is_no_posterior_of_another_form()
    {
        using var folder = new Scratch();
        var other = ScenarioFolder.With(TwoHeirs, [new("opinion", "independent")]);
        var reading = PosteriorFile.Read(Written(folder), other);

        Assert.Null(reading.Posterior);
        Assert.Equal("INT087", reading.Problem!.Code);
        Assert.Contains("every mechanism in its usual form", reading.Problem.Message, StringComparison.Ordinal);
        Assert.Contains("opinion=independent", reading.Problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_posterior_is_named_by_its_forms_in_the_order_of_the_month()
    {
        Assert.Equal("posterior.json", PosteriorFile.NameOf([]));
        Assert.Equal("posterior.opinion-independent.json", PosteriorFile.NameOf([new("opinion", "independent")]));
        Assert.Equal(
            "posterior.patronage-blind+coalitions-affinity.json",
            PosteriorFile.NameOf([new("coalitions", "affinity"), new("patronage", "blind")])
        );
    }

    [Fact]
    public void A_folder_may_hold_the_posteriors_of_several_models()
    {
        using var folder = new Scratch();
        folder.Take(Path.Combine(Folders.Shipped, "two-heirs"));
        Variant form = new("coalitions", "affinity");
        var other = ScenarioFolder.With(TwoHeirs, [form]);
        using (var stream = File.Create(Path.Combine(folder.Path, PosteriorFile.NameOf([form]))))
        {
            PosteriorJson.Write(stream, other, CalibratedScenario.Final, CalibratedScenario.Finding);
        }

        Written(folder);
        Assert.Empty(ScenarioFolder.Read(folder.Path).Problems);
        Assert.Equal(
            PosteriorHash.Of(other, CalibratedScenario.Seed, CalibratedScenario.Final.Particles),
            PosteriorFile.Read(Path.Combine(folder.Path, PosteriorFile.NameOf([form])), other).Posterior!.Hash
        );
    }

    [Fact]
    public void A_posterior_whose_content_was_changed_is_not_used()
    {
        using var folder = new Scratch();
        var path = Written(folder);
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"loss\": ", "\"loss\": 1", StringComparison.Ordinal));
        var reading = PosteriorFile.Read(path, TwoHeirs);

        Assert.Null(reading.Posterior);
        Assert.Equal("INT085", reading.Problem!.Code);
    }

    [Theory]
    [InlineData("\"generations\": \\[[^]]*\\]", "\"generations\": []")]
    [InlineData("\"path\": \"opinion.gratitude\"", "\"path\": \"opinion.ingratitude\"")]
    [InlineData("\"share\": \\[[^]]*\\]", "\"share\": [1]")]
    [InlineData("\"milestone\": \"m04\"", "\"milestone\": null")]
    public void What_was_found_is_read_whole_or_not_at_all(string old, string now)
    {
        using var folder = new Scratch();
        var path = Written(folder);
        var text = File.ReadAllText(path);
        File.WriteAllText(path, System.Text.RegularExpressions.Regex.Replace(text, old, now));
        var reading = PosteriorFile.Read(path, TwoHeirs);

        Assert.NotEqual(text, File.ReadAllText(path));
        Assert.Null(reading.Posterior);
        Assert.Equal("INT085", reading.Problem!.Code);
    }

    [Fact]
    public void Without_a_file_there_is_no_posterior_and_no_problem()
    {
        using var folder = new Scratch();

        Assert.Equal(PosteriorReading.None, PosteriorFile.Read(Path.Combine(folder.Path, "none.json"), TwoHeirs));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"contest_hash\": 7}")]
    [InlineData("{\"contest_hash\": \"HASH\", \"milestones_hash\": \"MILESTONES\"}")]
    [InlineData("{\"contest_hash\": \"HASH\", \"milestones_hash\": \"MILESTONES\", \"seed\": 1, \"accepted\": [{}]}")]
    public void Whatever_a_file_holds_is_refused_with_a_code(string text)
    {
        using var folder = new Scratch();
        folder.Write(
            PosteriorFile.Name,
            text.Replace("HASH", TwoHeirs.ContestHash, StringComparison.Ordinal)
                .Replace("MILESTONES", TwoHeirs.MilestonesHash, StringComparison.Ordinal)
        );
        var reading = PosteriorFile.Read(Path.Combine(folder.Path, PosteriorFile.Name), TwoHeirs);

        Assert.Null(reading.Posterior);
        Assert.Contains(reading.Problem!.Code, new[] { "INT085", "INT086" });
    }

    static string Written(Scratch folder)
    {
        var path = Path.Combine(folder.Path, PosteriorFile.Name);
        using var stream = File.Create(path);
        PosteriorJson.Write(stream, TwoHeirs, CalibratedScenario.Final, CalibratedScenario.Finding);
        return path;
    }
}
