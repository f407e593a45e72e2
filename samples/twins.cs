#:project ../src/Interregnum.Scenarios/Interregnum.Scenarios.csproj
// The idea in one file: the same history in two worlds, on the same dice.
//   dotnet run samples/twins.cs scenarios/two-heirs 'disable fear'
using Interregnum.Contests;
using Interregnum.Scenarios;
using Interregnum.Worlds;

const long Seed = 1;
const int Histories = 800;

var reading = ScenarioFolder.Read(args[0]);
if (reading.Scenario is not { } scenario)
{
    Console.Error.Write(ProblemText.Of(reading.Problems));
    return 65;
}

var (intervention, problems) = DoLanguage.ReadAll(args[1..], scenario.Contest);
if (intervention is null)
{
    Console.Error.Write(ProblemText.Of(problems));
    return 65;
}

var asItWas = new Player(new(scenario.Contest, Intervention.None));
var changed = new Player(new(scenario.Contest, intervention));
var ends = new int[scenario.Contest.ClaimantCount + 1, 2];
var parted = 0;
for (var history = 0; history < Histories; history++)
{
    var (before, after) = (asItWas.Play(Seed, history).Outcome, changed.Play(Seed, history).Outcome);
    ends[before + 1, 0]++;
    ends[after + 1, 1]++;
    parted += before == after ? 0 : 1;
}

for (var outcome = -1; outcome < scenario.Contest.ClaimantCount; outcome++)
{
    Console.WriteLine($"{scenario.Contest.OutcomeId(outcome), -12} {ends[outcome + 1, 0], 5} {ends[outcome + 1, 1], 5}");
}

Console.WriteLine($"{parted} of {Histories} histories end otherwise than their twins");
return 0;
