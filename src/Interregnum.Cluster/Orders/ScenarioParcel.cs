using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Interregnum.Contests;
using Interregnum.Scenarios;

namespace Interregnum.Cluster;

/// <summary>
/// The files of a scenario on their way to a silo, which reads them as a command would and holds their hashes against those that were asked for.
/// </summary>
[GenerateSerializer, Immutable]
public sealed record ScenarioParcel
{
    /// <summary>SHA-256 of everything in it.</summary>
    [Id(0)]
    public required string Id { get; init; }

    /// <summary>Forms of mechanisms that the command asked for beside those that the files choose.</summary>
    [Id(1)]
    public required string[] Variants { get; init; }

    [Id(2)]
    public required ParcelFile[] Files { get; init; }

    /// <summary>Posteriors among the files, each with the forms of the model that it belongs to.</summary>
    [Id(3)]
    public required ParcelPosterior[] Posteriors { get; init; }

    /// <summary>Larger ones are not accepted.</summary>
    const long MostBytes = 64L << 20;

    const int MostFiles = 32;

    /// <summary>The files that a scenario was read from, as they are now.</summary>
    /// <param name="folder">Where they lie.</param>
    /// <param name="scenario">What was read, with the posteriors that its worlds are played on.</param>
    /// <param name="chosen">Forms of mechanisms that were asked for.</param>
    /// <exception cref="IOException">One cannot be read any more.</exception>
    public static ScenarioParcel Of(string folder, Scenario scenario, IReadOnlyList<Variant> chosen)
    {
        List<ParcelPosterior> posteriors = [];
        if (scenario.Contest.Posterior is { } usual)
        {
            posteriors.Add(new(PosteriorFile.NameOf(chosen), [], usual.Hash));
        }

        posteriors.AddRange(
            scenario.CalibratedVariants.Select(c => new ParcelPosterior(
                PosteriorFile.NameOf([.. chosen, c.Variant]),
                [c.Variant.ToString()],
                c.Posterior.Hash
            ))
        );
        var files = ScenarioFolder
            .Files.Concat(posteriors.Select(p => p.File))
            .Select(name => (Name: name, Path: Path.Combine(folder, name)))
            .Where(file => File.Exists(file.Path))
            .Select(file => new ParcelFile(file.Name, File.ReadAllBytes(file.Path)));
        return Packed([.. chosen.Select(v => v.ToString())], [.. files], [.. posteriors]);
    }

    /// <summary>Whether it is what its id says, and nothing in it could lie outside a folder of its own.</summary>
    public bool IsSound =>
        Files.Length <= MostFiles
        && Files.Sum(f => (long)f.Bytes.Length) <= MostBytes
        && Files.All(f => ScenarioFolder.Files.Contains(f.Name) || IsPosterior(f.Name))
        && Id == Packed(Variants, Files, Posteriors).Id;

    static bool IsPosterior(string name) =>
        name.StartsWith("posterior.", StringComparison.Ordinal)
        && name.All(c => char.IsAsciiLetterLower(c) || c is '.' or '-' or '+');

    internal static ScenarioParcel Packed(string[] variants, ParcelFile[] files, ParcelPosterior[] posteriors)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, variants);
        foreach (var file in files)
        {
            Append(hash, [file.Name]);
            Append(hash, file.Bytes);
        }

        foreach (var posterior in posteriors)
        {
            Append(hash, [posterior.File, posterior.Hash, .. posterior.Variants]);
        }

        return new()
        {
            Id = Convert.ToHexStringLower(hash.GetHashAndReset()),
            Variants = variants,
            Files = files,
            Posteriors = posteriors,
        };
    }

    static void Append(IncrementalHash hash, string[] words)
    {
        Append(hash, BitConverter.GetBytes(words.Length));
        foreach (var word in words)
        {
            Append(hash, Encoding.UTF8.GetBytes(word));
        }
    }

    /// <summary>With its length, so that no two lists run together.</summary>
    static void Append(IncrementalHash hash, byte[] bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}

/// <summary>A file in a parcel.</summary>
/// <param name="Name">Its path in the scenario's folder.</param>
[GenerateSerializer, Immutable]
public sealed record ParcelFile([property: Id(0)] string Name, [property: Id(1)] byte[] Bytes);

/// <summary>A posterior in a parcel.</summary>
/// <param name="File">Its file's name.</param>
/// <param name="Variants">Forms of mechanisms beside those of the parcel's contest.</param>
/// <param name="Hash">What it must have.</param>
[GenerateSerializer, Immutable]
public sealed record ParcelPosterior(
    [property: Id(0)] string File,
    [property: Id(1)] string[] Variants,
    [property: Id(2)] string Hash
);
