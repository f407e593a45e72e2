using System.Security.Cryptography;
using Interregnum.Contests;

namespace Interregnum.Scenarios;

/// <summary>What identifies a contest: SHA-256 of a canonical JSON of all that can change a history.</summary>
static class Hash
{
    /// <summary>Of the contest and what is asked of it. Titles, names and sentences are left out: better words keep finished runs.</summary>
    public static string Of(Contest contest, Inquiry inquiry) => Of(CanonicalContest.Json(contest, inquiry));

    /// <summary>Of the milestones, their texts and citations left out.</summary>
    public static string Of(Contest contest, IReadOnlyList<Milestone> milestones) =>
        Of(CanonicalMilestones.Json(contest, milestones));

    static string Of(CanonicalJson json) => Convert.ToHexStringLower(SHA256.HashData(json.ToUtf8()));
}
