using System.Globalization;
using System.Text.Json;
using Interregnum.Calibration;
using Interregnum.Contests;
using Interregnum.Findings;
using Interregnum.Runs;
using Interregnum.Scenarios;

namespace Interregnum.Cli.Calibrating;

/// <summary>What a calibration found, for the terminal.</summary>
sealed class CalibrationText(Session session, Scenario scenario, CalibrationFinding finding, Posterior posterior)
{
    const int MostShown = 12;

    /// <param name="path">Where the posterior is.</param>
    public void Tell(string path, CalibrateRequest request)
    {
        if (request.Json)
        {
            Print.Json(session.Out, json => Write(json, path));
            return;
        }

        var output = session.Out;
        foreach (var fact in finding.Facts.Where(f => f.Prior is { Unmeasured: null, Use: "fit" }))
        {
            output.WriteLine($"{fact.Prior.Id, -6} {fact.Prior.Text}");
            output.WriteLine(
                $"       within reach: prior {Print.Percent(fact.Prior.Within)}, in general {Print.Percent(fact.Posterior.Within)}, in this case {Print.Percent(fact.Case.Within)}"
            );
        }

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Shares of {CalibrationReading.Draws:n0} histories of the prior, as many in general, and {InThisCase:n0} in this case (what the accepted ones are worth); 95 % intervals by Wilson"
            )
        );
        output.WriteLine();
        TellParameters(output);
        HoldOutText.Write(output, finding.HoldOuts);
        Warn();
        var simulations = finding.Generations.Sum(g => g.Simulations);
        var fit = finding.Fit(null).Acceptance;
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{posterior.Accepted.Count:n0} of {simulations:n0} histories accepted, worth {(int)posterior.EffectiveSize:n0}"
            )
        );
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Of a million histories of the prior {1e6 * fit.Value:n1} ({1e6 * fit.Low:n1} to {1e6 * fit.High:n1}) would be accepted: ln of the evidence {finding.LogEvidence:0.00;−0.00} ± {finding.LogEvidenceError:0.00} (a standard error; the interval of 95 % is the normal one of the logarithm)"
            )
        );
        if (finding.FinalLeader is { } end)
        {
            output.WriteLine(
                $"The end on record ({end.Leader}) was not fitted; {Print.Percent(end.Share).Trim()} of the accepted histories, by weight, end so (Wilson, at what they are worth)"
            );
        }

        output.WriteLine($"Posterior: {Folders.Shown(path)} ({posterior.Hash[..12]})");
        output.WriteLine(
            (request.Out is null, request.Variants.Count) switch
            {
                (true, 0) => "explain and run use it from now on; --prior goes back.",
                (true, _) => "explain plays this form on it from now on, and so does every command with the same --variant.",
                _ => "explain and run use it when it lies beside the scenario's contest.yaml.",
            }
        );
        output.WriteLine($"Again: {request.Command(request.Scenario).WithAny("--out", request.Out)}");
    }

    void TellParameters(TextWriter output)
    {
        var identified = finding.Parameters.Where(p => p.IsIdentified).OrderBy(p => p.Ratio).ToList();
        output.WriteLine(
            $"{identified.Count} of {finding.Parameters.Count} uncertain parameters are identified (posterior deviation at most {ParameterFinding.NotIdentified} of the prior's); the others are as uncertain as before"
        );
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The ratio has a standard error of {ParameterFinding.RatioError(posterior.EffectiveSize):0.000}: by luck alone about {ParameterFinding.IdentifiedByLuck(finding.Parameters.Count, posterior.EffectiveSize):0.0} of {finding.Parameters.Count} would count as identified"
            )
        );
        foreach (var parameter in identified.Take(MostShown))
        {
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {parameter.Path, -44} {parameter.PriorMean:0.###;−0.###;0} ± {parameter.PriorDeviation:0.###} → {parameter.Mean:0.###;−0.###;0} ± {parameter.Deviation:0.###} (ratio {parameter.Ratio:0.00})"
                )
            );
        }

        output.WriteLine();
    }

    /// <summary>A fact that no history came near, before or after, is told as a warning: the kernel alone carries it.</summary>
    void Warn()
    {
        foreach (var fact in finding.Facts.Where(f => f.Prior is { Unmeasured: null, Use: "fit" }))
        {
            if (!fact.Prior.Reached && !fact.Posterior.Reached && !fact.Case.Reached)
            {
                session.Error.WriteLine(
                    $"interregnum: warning {Diagnostic.Unreachable.Code}: no history came within reach of the milestone '{fact.Prior.Id}' of '{scenario.Contest.Id}', neither before nor after the calibration"
                );
            }
        }
    }

    void Write(Utf8JsonWriter json, string path)
    {
        json.WriteStartObject();
        json.WriteString("contest", scenario.Contest.Id);
        json.WriteString("posterior", path);
        json.WriteString("posterior_hash", posterior.Hash);
        json.WriteNumber("accepted", posterior.Accepted.Count);
        json.WriteNumber("effective_size", posterior.EffectiveSize);
        json.WriteNumber("simulations", finding.Generations.Sum(g => g.Simulations));
        MethodJson.Intervals(json, ("acceptance", MethodJson.Logarithm), ("facts", MethodJson.Independent));
        Write(json, "acceptance", finding.Generations[^1].Simulations, finding.Fit(null).Acceptance);
        json.WriteNumber("log_evidence", finding.LogEvidence);
        json.WriteNumber("log_evidence_error", finding.LogEvidenceError);
        json.WriteNumber("parameters", finding.Parameters.Count);
        json.WriteNumber("identified", finding.Parameters.Count(p => p.IsIdentified));
        json.WriteStartArray("facts");
        foreach (var fact in finding.Facts.Where(f => f.Prior.Unmeasured is null))
        {
            json.WriteStartObject();
            json.WriteString("id", fact.Prior.Id);
            json.WriteString("use", fact.Prior.Use);
            Write(json, "prior", CalibrationReading.Draws, fact.Prior.Within);
            Write(json, "in_general", CalibrationReading.Draws, fact.Posterior.Within);
            Write(json, "in_this_case", InThisCase, fact.Case.Within);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Histories that the accepted ones are read as.</summary>
    int InThisCase => Math.Max(2, (int)posterior.EffectiveSize);

    static void Write(Utf8JsonWriter json, string name, long histories, Estimate share)
    {
        json.WriteStartObject(name);
        json.WriteNumber("histories", histories);
        json.Numbers(share);
        json.WriteEndObject();
    }
}
