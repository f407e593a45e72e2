using System.Text.Json;
using Interregnum.Findings;

namespace Interregnum.Runs;

/// <summary>What the documents weigh and where historians stand, in <c>summary.json</c>: null where the scenario says nothing of it.</summary>
static class TracingJson
{
    public static void Write(Utf8JsonWriter json, Verdict verdict)
    {
        WriteDocuments(json, verdict.Documents);
        WriteHistorians(json, verdict.Historians);
    }

    static void WriteDocuments(Utf8JsonWriter json, DocumentsFinding? documents)
    {
        if (documents is null)
        {
            json.WriteNull("documents");
            return;
        }

        json.Object(
            "documents",
            () =>
            {
                json.WriteString("unit", "decibels");
                json.List("factors", documents.Factors, factor => WriteFactor(json, factor));
                WriteLead(json, documents.Lead);
                json.List("weights", documents.Weights, weight => WriteWeight(json, weight));
            }
        );
    }

    static void WriteLead(Utf8JsonWriter json, DocumentsLead? lead)
    {
        if (lead is null)
        {
            json.WriteNull("lead");
            return;
        }

        json.Object(
            "lead",
            () =>
            {
                json.WriteString("first", lead.First);
                json.WriteString("second", lead.Second);
                WriteDecibels(json, "by", lead.By);
            }
        );
    }

    static void WriteDecibels(Utf8JsonWriter json, string name, Decibels decibels)
    {
        json.WriteNumber(name, decibels.Value);
        json.WriteNumber("low", decibels.Low);
        json.WriteNumber("high", decibels.High);
    }

    static void WriteFactor(Utf8JsonWriter json, WeighedFactor factor)
    {
        json.WriteString("id", factor.Id);
        WriteDecibels(json, "sum", factor.Sum);
        json.WriteNumber("once", factor.Once);
        json.WriteNumber("items", factor.Items);
        json.WriteNumber("clusters", factor.Clusters);
    }

    static void WriteWeight(Utf8JsonWriter json, WeightFinding weight)
    {
        json.WriteString("item", weight.Item);
        json.WriteString("factor", weight.Factor);
        json.WriteNumber("if_decisive", weight.IfDecisive);
        json.WriteNumber("if_not", weight.IfNot);
        json.WriteNumber("decibels", weight.Decibels);
        json.WriteNumber("give_or_take", weight.GiveOrTake);
        json.WriteString("cluster", weight.Cluster);
    }

    static void WriteHistorians(Utf8JsonWriter json, HistoriansFinding? historians)
    {
        if (historians is null)
        {
            json.WriteNull("historians");
            return;
        }

        json.Object(
            "historians",
            () =>
            {
                json.WriteNumber("coded", historians.Coded);
                json.List("factors", historians.Factors, factor => WriteRanked(json, factor));
            }
        );
    }

    static void WriteRanked(Utf8JsonWriter json, RankedFactor factor)
    {
        json.WriteString("id", factor.Id);
        json.WriteNumber("first", factor.First);
        json.Number("mean_place", factor.MeanPlace);
        json.WriteNumber("ranked", factor.Ranked);
    }
}
