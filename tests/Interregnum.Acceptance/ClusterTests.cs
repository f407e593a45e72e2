using System.Text.Json;
using k8s;
using k8s.Models;

namespace Interregnum.Acceptance;

/// <summary>A run that many machines played is the run of one, byte for byte, by the very scripts of <c>docs/cluster.md</c>.</summary>
public sealed class ClusterTests : Workplace
{
    const string Slurm = "slurmctld slurmd sbatch munged";

    [Fact, Trait("Category", "Long")]
    public async Task A_slurm_array_of_eight_shards_and_its_merge_leave_what_one_machine_leaves()
    {
        await DemandSlurm();
        (await Whole()).Ends(0);
        var scripts = Documented("bash");
        File.WriteAllText(At("shards.sbatch"), scripts[0]);
        File.WriteAllText(At("merge.sbatch"), scripts[1]);
        File.WriteAllText(At("submit"), scripts[2].Replace("sbatch --dep", "sbatch --wait --dep", StringComparison.Ordinal));
        File.CreateSymbolicLink(At("interregnum"), Checkout.Program);
        await StartSlurm();
        try
        {
            await InSlurm("bash submit");
            Assert.Equal(8, Directory.GetDirectories(At("shards")).Length);
            Assert.Equal(Blocks.Fingerprint(At("one")), Blocks.Fingerprint(At("whole")));
        }
        finally
        {
            await Cluster("stop");
        }
    }

    [Fact, Trait("Category", "Long")]
    public async Task The_container_s_command_plays_shard_one_at_index_zero_and_so_on_to_the_last()
    {
        (await Whole()).Ends(0);
        File.CreateSymbolicLink(At("interregnum"), Checkout.Program);
        var container = Job().Spec.Template.Spec.Containers.Single();
        Assert.Equal(["sh", "-c"], container.Command.SkipLast(1));
        Assert.Equal("/runs", container.VolumeMounts.Single().MountPath);
        File.WriteAllText(At("command"), container.Command[^1].Replace("/runs/", "runs/", StringComparison.Ordinal));
        for (var index = 0; index < Job().Spec.Completions; index++)
        {
            (await Shell.Run(Folder, $"PATH=\"$PWD:$PATH\" JOB_COMPLETION_INDEX={index} sh command")).Ends(0);
        }

        (await Shell.Run(Folder, "./interregnum merge runs/shards/* --out whole")).Ends(0);
        Assert.Equal(Blocks.Fingerprint(At("one")), Blocks.Fingerprint(At("whole")));
    }

    [Fact]
    public void The_job_is_one_that_kubernetes_would_take()
    {
        var job = Job();
        var pod = job.Spec.Template.Spec;
        var container = pod.Containers.Single();

        Assert.Equal(("batch/v1", "Job"), (job.ApiVersion, job.Kind));
        Assert.Equal("Indexed", job.Spec.CompletionMode);
        Assert.Equal(job.Spec.Completions, job.Spec.Parallelism);
        Assert.Contains($"/{job.Spec.Completions}\"", container.Command[^1], StringComparison.Ordinal);
        Assert.Equal("Never", pod.RestartPolicy);
        Assert.True(job.Spec.BackoffLimitPerIndex > 0);
        Assert.Equal(pod.Volumes.Single().Name, container.VolumeMounts.Single().Name);
        Assert.Equal("300Mi", container.Resources.Requests["memory"].ToString());
        Assert.Throws<YamlDotNet.Core.YamlException>(() =>
            KubernetesYaml.Deserialize<V1Job>(
                Documented("yaml").Single().Replace("completionMode", "completionsMode", StringComparison.Ordinal),
                strict: true
            )
        );
    }

    [Fact]
    public async Task Shards_in_any_order_are_merged_into_the_folder_of_one_machine()
    {
        string[] arguments = ["run", "two-heirs", "--histories", "1000", "--quiet", "--out"];
        (await Run([.. arguments, "one"])).Ends(0);
        foreach (var shard in (string[])["1", "2", "3"])
        {
            (await Run([.. arguments, shard, "--shard", $"{shard}/3"])).Ends(0);
        }

        using var merged = JsonDocument.Parse((await Run("merge", "2", "3", "1", "--out", "whole", "--json")).Ends(0).Out);

        Assert.Equal(1000, merged.RootElement.GetProperty("histories").GetInt64());
        Assert.Equal(4, merged.RootElement.GetProperty("blocks_reused").GetInt64());
        Assert.NotEqual(JsonValueKind.Null, merged.RootElement.GetProperty("odds").ValueKind);
        Assert.Equal(Blocks.Fingerprint(At("one")), Blocks.Fingerprint(At("whole")));
    }

    [Fact]
    public async Task What_is_not_the_whole_is_not_passed_off_as_it()
    {
        foreach (var (shard, seed) in ((string, string)[])[("1/3", "1"), ("2/3", "1"), ("3/3", "2")])
        {
            string[] arguments = ["run", "two-heirs", "--histories", "1000", "--shard", shard, "--seed", seed, "--out", shard];
            Assert.Contains("merge", (await Run(arguments)).Ends(0).Out, StringComparison.Ordinal);
        }

        await Refused("Of 3 shards 1 is missing: 3/3", "1/3", "2/3");
        await Refused("Shard 1/3 is given twice", "1/3", "2/3", "1/3");
        await Refused("its seed is 2, there it is 1", "1/3", "2/3", "3/3");
        (await Run("merge", "1/3", "absent", "--out", "whole")).Ends(66);
        Assert.False(Directory.Exists(At("whole")));
    }

    async Task Refused(string message, params string[] shards)
    {
        var answer = (await Run(["merge", .. shards, "--out", "whole"])).Ends(65);

        Assert.Contains(message, answer.Error, StringComparison.Ordinal);
        Assert.Empty(answer.Out);
    }

    Task<Answer> Whole() => Run("run", "two-heirs", "--histories", "20000", "--out", "one", "--quiet");

    /// <summary>Skips the test, with the reason, where Slurm is not installed; in continuous integration it fails.</summary>
    async Task DemandSlurm()
    {
        var found = await Shell.Run(
            Folder,
            $"PATH=$PATH:/usr/sbin; for p in {Slurm}; do command -v $p >/dev/null || echo $p; done"
        );
        if (found.Out.Length > 0)
        {
            var absent =
                $"Slurm is not installed ({found.Out.Trim().ReplaceLineEndings(", ")} missing); ./test --long installs it";
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", absent);
            Assert.Skip(absent);
        }
    }

    async Task StartSlurm() => (await Cluster("start")).Ends(0);

    /// <summary>Its daemons outlive the script and must not hold the test's pipes.</summary>
    Task<Answer> Cluster(string what) =>
        Shell.Run(Folder, $"'{Checkout.Root}/eng/slurm-of-one' {what} slurm >slurm.log 2>&1 || {{ cat slurm.log >&2; exit 1; }}");

    async Task InSlurm(string command)
    {
        var answer = await Shell.Run(
            Folder,
            $"export SLURM_CONF=\"$PWD/slurm/slurm.conf\" PATH=\"$PWD:$PATH\"; {command}; cat *.log >&2"
        );
        Assert.True(File.Exists(At("whole", "histories.csv")), $"no table\n{answer.Out}\n{answer.Error}");
    }

    /// <summary>The job as Kubernetes' own types read it, which takes no field that they have not.</summary>
    static V1Job Job() => KubernetesYaml.Deserialize<V1Job>(Documented("yaml").Single(), strict: true);

    static List<string> Documented(string language) =>
        [
            .. File.ReadAllText(Path.Combine(Checkout.Root, "docs", "cluster.md"))
                .Split($"```{language}\n")
                .Skip(1)
                .Select(text => text[..text.IndexOf("```", StringComparison.Ordinal)]),
        ];
}
