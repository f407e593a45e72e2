namespace Interregnum.Acceptance;

/// <summary>The samples run as their first lines say.</summary>
public sealed class SampleTests : Workplace
{
    [Fact, Trait("Category", "Long")]
    public async Task Twins_of_a_contest_are_played_in_forty_lines()
    {
        var root = Checkout.Root;
        var answer = await Shell.Run(Folder, $"dotnet run '{root}/samples/twins.cs' '{root}/scenarios/two-heirs' 'disable fear'");

        Assert.Contains("histories end otherwise than their twins", answer.Ends(0).Out, StringComparison.Ordinal);
    }

    [Fact, Trait("Category", "Long")]
    public async Task A_users_own_function_is_shared_out_and_its_doubt_with_it()
    {
        var answer = await Shell.Run(Folder, $"dotnet run '{Checkout.Root}/samples/own-function.cs'");

        var told = answer.Ends(0).Out;
        Assert.Contains("partner 1   15.0", told, StringComparison.Ordinal);
        Assert.Contains("partner 3   15.0", told, StringComparison.Ordinal);
        Assert.Matches(@"strength 0\.\d{4} \(0\.\d{4} to 0\.\d{4}\)  0\.\d{4}", told);
    }

    [Fact, Trait("Category", "Long")]
    public async Task A_model_of_ones_own_on_the_engines_dice_ends_where_its_equation_says()
    {
        var answer = await Shell.Run(Folder, $"dotnet run -c Release '{Checkout.Root}/samples/mean-field.cs' 400");

        // With many agents the mean m solves m = E x under p(x) ~ exp((2/σ²)(x²/4 - x⁴/4 + (m/2 + h) x)), h uniform in 0..0.2:
        // 0.8892, with variance 0.1289 in continuous time.
        var told = answer.Ends(0).Out;
        Assert.Contains("mean 0.889, ", told, StringComparison.Ordinal);
        Assert.Matches(@"variance among agents 0\.12\d", told);
    }
}
