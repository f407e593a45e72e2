#:project ../src/Interregnum/Interregnum.csproj
// Attribution and sensitivity of any function of yours; no contest is needed.
//   dotnet run samples/own-function.cs
using Interregnum.Attribution;
using Interregnum.Findings;
using Interregnum.Sensitivity;

// Three partners. One earns 10 alone, another 20; the third earns nothing alone and doubles what the others earn.
static double Earn(int present) => (((present & 1) != 0 ? 10 : 0) + ((present & 2) != 0 ? 20 : 0)) * ((present & 4) != 0 ? 2 : 1);

Console.WriteLine("Shapley: what each partner adds, averaged over all orders of arrival");
foreach (var (partner, value) in Shapley.Of(3).Read(Earn).Index())
{
    Console.WriteLine($"  partner {partner + 1} {value, 6:0.0}");
}

// The same for twenty partners, too many to try every group: random orders with an interval.
var many = SampledShapley.Of(20, pairs: 400, present => Math.Sqrt(present.Count(true)));
Console.WriteLine($"  one of twenty {Told(Intervals.Mean(many, 0))}, exactly {Math.Sqrt(20) / 20:0.0000}");

// A bridge holds a load; both vary. Which one makes the margin uncertain?
double Margin(ReadOnlySpan<double> u)
{
    var (strength, load, wind) = (20 + (10 * u[0]), 8 + (8 * u[1]), u[2]);
    return strength - (load * (1 + (0.5 * wind * wind)));
}

Console.WriteLine("Sobol: whose doubt is the margin's doubt (first index, total index)");
string[] inputs = ["strength", "load", "wind"];
var indices = SobolIndices.Of(inputs.Length, Margin, new SobolDesign { Points = 4096, Replicates = 8 });
foreach (var (input, index) in indices.Inputs.Index())
{
    Console.WriteLine($"  {inputs[input], -8} {Told(index.First)}  {Told(index.Total)}");
}

static string Told(Estimate estimate) => $"{estimate.Value:0.0000} ({estimate.Low:0.0000} to {estimate.High:0.0000})";
