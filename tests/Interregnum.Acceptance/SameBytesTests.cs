namespace Interregnum.Acceptance;

/// <summary>Every file of a run's folder but its log is the same, byte for byte, whatever the machine had to work with.</summary>
public sealed class SameBytesTests : Workplace
{
    /// <summary>Vector widths that one machine can stand in for others with.</summary>
    public static TheoryData<string, string> Widths =>
        new() { { "DOTNET_EnableAVX512", "0" }, { "DOTNET_PreferredVectorBitWidth", "128" } };

    [Fact]
    public async Task A_verdict_is_the_same_twice_and_on_one_thread_and_two()
    {
        var first = await Explain("first", "2");

        Assert.Equal(first, await Explain("second", "2"));
        Assert.Equal(first, await Explain("third", "1"));
    }

    [Theory, MemberData(nameof(Widths))]
    public async Task A_verdict_is_the_same_at_each_vector_width(string variable, string value)
    {
        var usual = await Explain("usual", "2");
        (await Interregnum(Arguments("narrow", "2")).With(variable, value).Run()).Ends(0);

        Assert.Equal(usual, Blocks.Fingerprint(At("narrow")));
    }

    [Fact]
    public async Task A_run_is_the_same_without_fused_instructions()
    {
        string[] arguments = ["run", "two-heirs", "--histories", "8", "--out"];
        (await Run([.. arguments, "with"])).Ends(0);
        (await Interregnum([.. arguments, "without"]).With("DOTNET_EnableAVX2", "0").Run()).Ends(0);

        Assert.Equal(Blocks.Fingerprint(At("with")), Blocks.Fingerprint(At("without")));
    }

    [Fact]
    public async Task Another_seed_gives_other_bytes()
    {
        (await Run("run", "two-heirs", "--histories", "64", "--seed", "0", "--out", "zero")).Ends(0);
        (await Run("run", "two-heirs", "--histories", "64", "--seed", "1", "--out", "one")).Ends(0);

        Assert.NotEqual(File.ReadAllText(At("zero", "histories.csv")), File.ReadAllText(At("one", "histories.csv")));
    }

    [Fact]
    public async Task More_histories_only_add_to_fewer()
    {
        (await Run("run", "two-heirs", "--histories", "300", "--out", "few")).Ends(0);
        (await Run("run", "two-heirs", "--histories", "600", "--out", "many")).Ends(0);

        Assert.StartsWith(
            File.ReadAllText(At("few", "histories.csv")),
            File.ReadAllText(At("many", "histories.csv")),
            StringComparison.Ordinal
        );
    }

    async Task<IReadOnlyList<string>> Explain(string folder, string threads)
    {
        (await Run(Arguments(folder, threads))).Ends(0);
        return Blocks.Fingerprint(At(folder));
    }

    static string[] Arguments(string folder, string threads) =>
        ["explain", "two-heirs", "--draws", "32", "--out", folder, "--threads", threads];
}
