using System.Text.Json.Nodes;
using Interregnum.Scenarios;
using NJsonSchema;
using YamlDotNet.RepresentationModel;

namespace Interregnum.Tests.Scenarios;

/// <summary>The schemas for editors and the reader accept the same files.</summary>
public sealed class SchemaTests
{
    static readonly string[] Kinds = ["contest", "factors", "evidence", "milestones"];

    public static TheoryData<string, string> Files =>
        [
            .. Directory
                .GetDirectories(Folders.Shipped)
                .Append(Folders.Base)
                .Order(StringComparer.Ordinal)
                .SelectMany(folder =>
                    Kinds.Select(kind => new TheoryDataRow<string, string>(
                        Path.GetRelativePath(Folders.Repository, folder),
                        kind
                    ))
                ),
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_sound_file_fits_its_schema(string folder, string kind)
    {
        var json = YamlJson.Of(YamlJson.Load(File.ReadAllText(Path.Combine(Folders.Repository, folder, $"{kind}.yaml"))));

        Assert.Empty((await Schema(kind)).Validate(json!.ToJsonString()).Select(e => e.ToString()));
    }

    [Theory]
    [InlineData("unknown-key", "contest")]
    [InlineData("unknown-key-far", "contest")]
    [InlineData("missing-key", "contest")]
    [InlineData("wrong-type", "contest")]
    [InlineData("list-for-mapping", "contest")]
    [InlineData("wrong-word", "contest")]
    [InlineData("malformed-id", "contest")]
    [InlineData("malformed-month", "contest")]
    [InlineData("malformed-quantity", "contest")]
    [InlineData("two-effects-in-one", "contest")]
    [InlineData("wrong-version", "contest")]
    [InlineData("no-contrast", "factors")]
    [InlineData("weights", "evidence")]
    [InlineData("rankings", "evidence")]
    public async Task A_file_of_the_wrong_form_does_not(string broken, string kind)
    {
        var json = YamlJson.Of(YamlJson.Load(File.ReadAllText(Path.Combine(Folders.Broken, broken, $"{kind}.yaml"))));

        Assert.NotEmpty((await Schema(kind)).Validate(json!.ToJsonString()));
    }

    /// <summary>An unknown key is put into every mapping of the sound files in turn: the schema refuses it, and names the keys that the reader does.</summary>
    [Theory]
    [InlineData("contest")]
    [InlineData("factors")]
    [InlineData("evidence")]
    [InlineData("milestones")]
    public async Task Reader_and_schema_know_the_same_keys_in_every_mapping(string kind)
    {
        var schema = await Schema(kind);
        var text = JsonNode.Parse(File.ReadAllText(Path.Combine(Folders.Schemas, $"{kind}.schema.json")))!;
        var compared = 0;
        foreach (var source in new[] { Folders.Base, Path.Combine(Folders.Shipped, "two-heirs") })
        {
            var root = YamlJson.Load(File.ReadAllText(Path.Combine(source, $"{kind}.yaml")));
            foreach (var (map, place) in Mappings(root, text, text))
            {
                map.Add("zzz", "1");
                if (KnownKeys(source, kind, YamlJson.Save(root)) is { } known)
                {
                    Assert.NotEmpty(schema.Validate(YamlJson.Of(root)!.ToJsonString()));
                    Assert.Equal(place["properties"]!.AsObject().Select(p => p.Key).Order(), known.Order());
                    compared++;
                }
                else
                {
                    Assert.Null(place["properties"]);
                }

                map.Children.Remove("zzz");
            }
        }

        Assert.True(compared > 10);
    }

    /// <summary>The keys that the reader names when it meets an unknown one; null where it takes the key for an id, a month or a path.</summary>
    static string[]? KnownKeys(string source, string kind, string yaml)
    {
        using var folder = new Scratch();
        folder.Take(source);
        folder.Write($"{kind}.yaml", yaml);
        var problems = ScenarioFolder.Read(folder.Path).Problems;
        var unknown = problems.SingleOrDefault(p => p.Code == "INT012");
        Assert.True(unknown is not null || problems.Any(p => p.Code is "INT020" or "INT027"), ProblemText.Of(problems));
        return unknown?.Suggestion!.Split(" has ")[1] switch
        {
            null => null,
            "no keys" => [],
            var keys => keys["the keys ".Length..].Split(", "),
        };
    }

    /// <summary>Every mapping of a document with the schema that describes it.</summary>
    static IEnumerable<(YamlMappingNode Map, JsonNode Place)> Mappings(YamlNode node, JsonNode place, JsonNode root)
    {
        var here = Resolved(node, place, root);
        if (node is YamlMappingNode map)
        {
            yield return (map, here);
            foreach (var (key, value) in map.Children.ToList())
            {
                var inner = here["properties"]?[((YamlScalarNode)key).Value!] ?? here["additionalProperties"]!;
                foreach (var found in Mappings(value, inner, root))
                {
                    yield return found;
                }
            }
        }

        foreach (var item in (node as YamlSequenceNode)?.Children ?? [])
        {
            foreach (var found in Mappings(item, here["items"]!, root))
            {
                yield return found;
            }
        }
    }

    static JsonNode Resolved(YamlNode node, JsonNode place, JsonNode root)
    {
        if (place["$ref"] is { } reference)
        {
            return Resolved(node, root["definitions"]![reference.GetValue<string>().Split('/')[^1]]!, root);
        }

        if (place["allOf"] is { } all)
        {
            return Resolved(node, all[0]!, root);
        }

        var branches = place["anyOf"]?.AsArray().Select(b => Resolved(node, b!, root)).ToList();
        var kind =
            node is YamlMappingNode ? "object"
            : node is YamlSequenceNode ? "array"
            : null;
        return branches?.Find(b => b["type"]?.GetValue<string>() == kind) ?? branches?[0] ?? place;
    }

    static Task<JsonSchema> Schema(string kind) => JsonSchema.FromFileAsync(Path.Combine(Folders.Schemas, $"{kind}.schema.json"));
}
