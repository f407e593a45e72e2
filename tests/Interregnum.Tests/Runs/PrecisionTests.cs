using Interregnum.Runs;

namespace Interregnum.Tests.Runs;

/// <summary>A run that ends when its leading chance is known well enough.</summary>
public sealed class PrecisionTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(0.02)]
    [InlineData(0.006)]
    public void It_ends_at_the_first_look_that_is_precise_enough(double width)
    {
        var result = Play("here", width);

        Assert.True(result.Effort.Complete);
        Assert.InRange(result.HalfWidth!.Value, width / 2, width);
        Assert.Equal(result.Run.Histories, result.Effort.Played);
        Assert.Equal(result.Run.Histories + 1, File.ReadLines(_folder.At("here", "histories.csv")).Count());
    }

    [Fact]
    public void It_is_as_long_on_four_threads_and_when_it_was_stopped()
    {
        Play("one", 0.006);
        Play("four", 0.006, MadeUp.Playing(threads: 4));
        using var stop = new CancellationTokenSource();
        var stopped = Play(
            "parts",
            0.006,
            MadeUp.Playing() with
            {
                Stop = stop.Token,
                Progress = p =>
                {
                    if (p.Done > 6000)
                    {
                        stop.Cancel();
                    }
                },
            }
        );
        Assert.False(stopped.Effort.Complete);
        Assert.NotEqual(0, Play("parts", 0.006).Effort.BlocksReused);

        var bytes = TemporaryFolder.Bytes(_folder.At("one"));
        Assert.Equal(bytes, TemporaryFolder.Bytes(_folder.At("four")));
        Assert.Equal(bytes, TemporaryFolder.Bytes(_folder.At("parts")));
    }

    [Fact]
    public void It_never_goes_beyond_the_histories_that_were_allowed()
    {
        var result = Play("here", 0.001, most: 5000);

        Assert.True(result.Effort.Complete);
        Assert.Equal(5000, result.Run.Histories);
        Assert.True(result.HalfWidth > 0.001);
    }

    [Fact]
    public void Its_progress_says_how_many_it_will_take_at_the_width_so_far()
    {
        var told = new List<Progress>();
        var result = Play("here", 0.006, MadeUp.Playing() with { Progress = told.Add });

        Assert.All(told, p => Assert.InRange(p.Done, 1, p.Total));
        Assert.InRange(told[20].Total, result.Run.Histories / 2, result.Run.Histories * 2);
    }

    [Fact]
    public void A_forecast_tells_blocks_bytes_and_time_and_writes_nothing()
    {
        var plan = MadeUp.Plan(70_000);
        var forecast = Forecast.Of(plan, kept: 20, MadeUp.Playing(threads: 2), TimeSpan.FromMilliseconds(50));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.FullPath));
        using (var folder = RunFolder.Open(_folder.At("run"), plan.Identity))
        {
            Ensemble.Play(plan, folder, MadeUp.Playing());
        }

        var bytes = new DirectoryInfo(_folder.At("run")).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length);
        Assert.Equal((70_000, 274, 20), (forecast.Histories, forecast.Blocks, forecast.BlocksReused));
        Assert.InRange(forecast.Bytes, bytes * 0.9, bytes * 1.1);
        Assert.True(forecast.HistoriesPerSecond > 0);
        Assert.True(forecast.Time > TimeSpan.Zero);
    }

    [Fact]
    public void A_forecast_of_a_precision_foretells_how_many_histories_it_needs()
    {
        var plan = MadeUp.Plan(1L << 40) with { HalfWidth = 0.006 };
        var forecast = Forecast.Of(plan, kept: 0, MadeUp.Playing(), TimeSpan.FromMilliseconds(50));
        var played = Play("here", 0.006);

        Assert.InRange(forecast.Histories, played.Run.Histories * 0.7, played.Run.Histories * 1.4);
    }

    [Fact]
    public void A_forecast_of_a_shard_is_of_its_part_alone()
    {
        var plan = MadeUp.Plan(70_000) with { Shard = new(2, 4) };
        var forecast = Forecast.Of(plan, kept: 0, MadeUp.Playing(), TimeSpan.FromMilliseconds(20));

        Assert.Equal((plan.Identity.OwnHistories, 69), (forecast.Histories, forecast.Blocks));
    }

    public void Dispose() => _folder.Dispose();

    EnsembleResult Play(string name, double width, Playing? playing = null, long most = 1L << 40)
    {
        var plan = MadeUp.Plan(most) with { HalfWidth = width };
        using var folder = RunFolder.Open(_folder.At(name), plan.Identity);
        return Ensemble.Play(plan, folder, playing ?? MadeUp.Playing());
    }
}
