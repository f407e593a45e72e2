using System.Text;
using Interregnum.Cli.Clustering;
using Interregnum.Contests;
using Interregnum.Findings;
using Interregnum.Reports;
using Interregnum.Reports.Prose;
using Interregnum.Runs;

namespace Interregnum.Cli.Explaining;

/// <summary>From a scenario to the verdict on disk: play, read, write, say where it is.</summary>
sealed class Explanation(
    Session session,
    ExplainRequest request,
    Scenario scenario,
    RunPlan plan,
    RunFolder folder,
    CancellationToken stop
)
{
    /// <exception cref="OperationCanceledException">It was stopped; what was played is kept.</exception>
    public void Write()
    {
        var verdict = Play();
        var context = new ReportContext(
            EngineVersion.Current,
            CommandText.Quoted(Shelf.Reproducing(request.Scenario, scenario.Contest)),
            plan.Command,
            plan.PosteriorHash,
            request.Prior
        );
        Folders.Warn(session, folder);
        WriteDocuments(verdict, context);
        if (request.Json)
        {
            Print.Document(session.Out, stream => SummaryJson.Write(stream, verdict, scenario.Contest));
        }
        else
        {
            Tell(verdict, context);
        }

        if (request.Open && !Browsers.Open(ReportPath))
        {
            session.Error.WriteLine("interregnum: found nothing to open a web page with");
        }
    }

    string ReportPath => Path.Combine(folder.FullPath, RunFolder.ReportHtml);

    Verdict Play()
    {
        using var workforce = Workforce.Of(
            session,
            request.Cluster,
            request.Threads,
            new(request.Scenario, scenario, request.Variants),
            stop
        );
        using var line = new ProgressLine(session, request.Quiet);
        using var histories = new KeptHistories(plan, folder, workforce.Playing(request.Threads, stop));
        var told = new AttributionProgress(line, histories);
        try
        {
            var verdict = Attribution.Explain.Of(scenario, request.Budget, histories.Source, told, stop);
            histories.Finish();
            folder.Finish((plan with { Histories = verdict.Histories }).Identity, verdict.Odds, stop);
            folder.Log(histories.Effort(complete: true));
            return verdict;
        }
        catch (OperationCanceledException)
        {
            histories.Finish();
            folder.Log(histories.Effort(complete: false));
            throw;
        }
    }

    void WriteDocuments(Verdict verdict, ReportContext context)
    {
        var report = Report.Render(scenario, verdict, context).GetAwaiter().GetResult();
        folder.Write(SummaryJson.FileName, stream => SummaryJson.Write(stream, verdict, scenario.Contest));
        folder.Write(FactorsCsv.FileName, stream => FactorsCsv.Write(stream, verdict));
        folder.Write(RunFolder.ReportHtml, stream => stream.Write(Encoding.UTF8.GetBytes(report)));
    }

    void Tell(Verdict verdict, ReportContext context)
    {
        var output = session.Out;
        output.WriteLine(verdict.Question);
        output.WriteLine();
        output.WriteLine(Answer.Sentence(new(scenario, verdict, context)));
        output.WriteLine();
        output.WriteLine($"{"factor", -24} {"adds to the chance", -34} first in");
        foreach (var factor in verdict.Factors.OrderByDescending(f => f.Shapley.Value))
        {
            output.WriteLine(
                $"{factor.Id, -24} {Print.Points(factor.Shapley), -34} {Amounts.Plain(100 * factor.FirstShare, 0)} % of parameter draws"
            );
        }

        foreach (var line in Weighing.Lines(new(scenario, verdict, context)))
        {
            output.WriteLine(line);
        }

        output.WriteLine();
        output.WriteLine($"{Precision.Played(verdict)}, {Precision.Coupling}; seed {verdict.Seed}");
        output.WriteLine(English.Sentence(Precision.Intervals));
        output.WriteLine($"Report: {Folders.Shown(ReportPath)}");
        output.WriteLine($"Again: {request.Command(request.Scenario).WithAny("--out", request.Out)}");
    }
}
