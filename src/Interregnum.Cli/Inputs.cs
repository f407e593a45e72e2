using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Interregnum.Cli.Clustering;
using Interregnum.Mechanisms;
using Interregnum.Runs;

namespace Interregnum.Cli;

/// <summary>Arguments and options that several commands share, with one meaning each.</summary>
static class Inputs
{
    public static Option<bool> NoColour { get; } =
        new("--no-color") { Description = "No colour and no redrawn lines (NO_COLOR does the same)", Recursive = true };

    public static Option<bool> Debug { get; } =
        new("--debug")
        {
            Description = "After an internal fault, print its trace (INTERREGNUM_DEBUG does the same)",
            Recursive = true,
        };

    /// <summary>An option's value, for a check of several options together.</summary>
    /// <returns>False where the option could not be read, which it complains of by itself.</returns>
    public static bool TryValue<T>(CommandResult result, Option<T> option, out T? value)
    {
        try
        {
            value = result.GetValue(option);
            return true;
        }
        catch (InvalidOperationException)
        {
            value = default;
            return false;
        }
    }

    public static Argument<string> Scenario() => new("SCENARIO") { Description = "A scenario's name, or a path to its folder" };

    public static Option<long> Seed() =>
        Whole("--seed", "N", "Seed of the dice; the same seed gives the same bytes", 1, long.MinValue);

    public static Option<long?> Threads() =>
        Maybe("--threads", "N", "Threads to play on; never changes a result [default: all cores]", 1, 1024);

    public static Option<string?> Out(string what)
    {
        var folder = new Option<string?>("--out") { HelpName = "DIR", Description = what };
        folder.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "" }])
            {
                result.AddError("--out takes a folder, not ''");
            }
        });
        return folder;
    }

    /// <summary>Seconds after which a long command stops and can be taken up again.</summary>
    public static Option<long?> MaxTime() =>
        new("--max-time")
        {
            HelpName = "TIME",
            Description = "Stop after so long (90, 90s, 15m, 2h), keeping what is finished; the same command goes on",
            CustomParser = result =>
            {
                if (result.Tokens is [{ Value: var text }] && SecondsOf(text) is { } seconds)
                {
                    return seconds;
                }

                result.AddError($"--max-time takes seconds, or a time as 90s, 15m or 2h, not '{string.Concat(result.Tokens)}'");
                return null;
            },
        };

    /// <summary>One machine's part of a run.</summary>
    public static Option<Shard?> Shard() =>
        new("--shard")
        {
            HelpName = "I/N",
            Description = "Play the I-th of N parts, counted from 1, for merge to put together",
            CustomParser = result =>
            {
                if (result.Tokens is [{ Value: var text }] && Runs.Shard.Parse(text) is { } shard)
                {
                    return shard;
                }

                result.AddError(
                    $"--shard takes i/n with i from 1 to n, as 3/8, not '{string.Concat(result.Tokens)}' (to an index that counts from 0 add 1)"
                );
                return null;
            },
        };

    /// <summary>Half the width of an interval, at which playing ends.</summary>
    public static Option<double?> UntilPrecision() =>
        new("--until-precision")
        {
            HelpName = "P",
            Description = "Play until the leading chance is known to ±P, as 0.005 for half a point (95 %)",
            CustomParser = result =>
            {
                var text = string.Concat(result.Tokens);
                if (
                    double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var width)
                    && width is > 0 and < 0.5
                )
                {
                    return width;
                }

                result.AddError($"--until-precision takes a number between 0 and 0.5, as 0.005, not '{text}'");
                return null;
            },
        };

    /// <summary>Refuses two options that say the same thing in two ways, or exclude each other.</summary>
    public static void NotTogether(Command command, Option one, Option other) =>
        command.Validators.Add(result =>
        {
            if (result.GetResult(one) is { Implicit: false } && result.GetResult(other) is { Implicit: false })
            {
                result.AddError($"{one.Name} and {other.Name} exclude each other");
            }
        });

    /// <summary>Goes back behind a calibration.</summary>
    public static Option<bool> Prior() =>
        new("--prior") { Description = "Draw parameters as the scenario believes them, even where there is a posterior" };

    /// <summary>Mechanisms in other forms.</summary>
    public static Option<string[]> Variant()
    {
        var forms = string.Join(", ", Forms.All.Select(v => v.Variant));
        var variant = new Option<string[]>("--variant")
        {
            HelpName = "MECHANISM=FORM",
            Description = $"Build the model otherwise: {forms}; may be repeated",
            AllowMultipleArgumentsPerToken = false,
            DefaultValueFactory = _ => [],
        };
        variant.Validators.Add(result =>
        {
            var chosen = result.Tokens.Select(t => (t.Value, Form: Forms.Named(t.Value))).ToList();
            foreach (var (text, _) in chosen.Where(c => c.Form is null))
            {
                result.AddError($"--variant takes one of {forms}, not '{text}'");
            }

            if (chosen.Select(c => c.Form?.Mechanism).Distinct().Count() < chosen.Count)
            {
                result.AddError("--variant takes each mechanism once");
            }
        });
        return variant;
    }

    public static Option<bool> Json() => new("--json") { Description = "Print the result as JSON" };

    public static Option<bool> Quiet() => new("--quiet", "-q") { Description = "No progress" };

    public static Option<string[]> Do(string what = "An intervention, such as 'disable fear'; may be repeated") =>
        new("--do")
        {
            HelpName = "SENTENCE",
            Description = what,
            AllowMultipleArgumentsPerToken = false,
            DefaultValueFactory = _ => [],
        };

    /// <summary>How many threads were asked for; else one for each core.</summary>
    /// <param name="cluster">Null to play here; with a cluster a thread waits for each block that is out, so it takes more.</param>
    public static int ThreadsOf(ParseResult parsed, Option<long?> threads, ClusterRequest? cluster = null) =>
        (int)(parsed.GetValue(threads) ?? (cluster is null ? Environment.ProcessorCount : OutAtOnce));

    /// <summary>Enough for a hundred processors, each with a block in hand and one to go on with.</summary>
    const int OutAtOnce = 256;

    /// <summary>An option that takes a whole number within bounds.</summary>
    public static Option<long> Whole(
        string name,
        string helpName,
        string description,
        long fallback,
        long least,
        long most = long.MaxValue
    ) =>
        new(name)
        {
            HelpName = helpName,
            Description = description,
            DefaultValueFactory = _ => fallback,
            CustomParser = result => Whole(result, name, least, most),
        };

    /// <summary>The same without a value of its own when it is not given.</summary>
    public static Option<long?> Maybe(string name, string helpName, string description, long least, long most = long.MaxValue) =>
        new(name)
        {
            HelpName = helpName,
            Description = description,
            CustomParser = result => Whole(result, name, least, most),
        };

    static long Whole(ArgumentResult result, string name, long least, long most)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (
            long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && value >= least
            && value <= most
        )
        {
            return value;
        }

        result.AddError($"{name} takes {Range(least, most)}, not '{text}'");
        return 0;
    }

    static long? SecondsOf(string text)
    {
        var unit = text.Length > 0 ? text[^1] : ' ';
        var (digits, factor) = unit switch
        {
            's' => (text[..^1], 1),
            'm' => (text[..^1], 60),
            'h' => (text[..^1], 3600),
            _ => (text, 1),
        };
        return
            long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count >= 1
            && count <= MostSeconds / factor
            ? count * factor
            : null;
    }

    /// <summary>Four weeks: what a timer can wait for.</summary>
    const long MostSeconds = 28 * 24 * 3600;

    static string Range(long least, long most) =>
        (least, most) switch
        {
            (long.MinValue, long.MaxValue) => "a whole number of 64 bits",
            (_, long.MaxValue) => $"a whole number of at least {least}",
            _ => $"a whole number from {least} to {most}",
        };
}
