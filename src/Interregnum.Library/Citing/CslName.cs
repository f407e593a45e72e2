using System.Text.Json.Nodes;

namespace Interregnum.Library.Citing;

/// <summary>A person or an institution, as CSL-JSON writes it. Empty text means that a part is absent.</summary>
public sealed record CslName
{
    public string Family { get; init; } = "";

    public string Given { get; init; } = "";

    /// <summary>A particle that is left out where the family name stands alone: <c>van</c> of Ludwig van Beethoven.</summary>
    public string DroppingParticle { get; init; } = "";

    /// <summary>A particle that stays with the family name: <c>de</c> of Charles de Gaulle.</summary>
    public string NonDroppingParticle { get; init; } = "";

    /// <summary>As <c>Jr.</c> or <c>III</c>.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>A comma stands before the suffix even where the given name comes first.</summary>
    public bool CommaSuffix { get; init; }

    /// <summary>An institution, or a name that has no parts; then the other parts are not looked at.</summary>
    public string Literal { get; init; } = "";

    public static CslName Institution(string name) => new() { Literal = name };

    /// <summary>Null when the node is no name, or one without any text.</summary>
    public static CslName? Of(JsonNode? node)
    {
        if (node is not JsonObject parts)
        {
            return CslText.Of(node) is { Length: > 0 } text ? Institution(text) : null;
        }

        string Part(string name) => CslText.Of(parts[name]) ?? "";
        var read = new CslName
        {
            Family = Part("family"),
            Given = Part("given"),
            DroppingParticle = Part("dropping-particle"),
            NonDroppingParticle = Part("non-dropping-particle"),
            Suffix = Part("suffix"),
            CommaSuffix = Part("comma-suffix") is "true" or "1",
            Literal = Part("literal"),
        };
        return read.Family.Length + read.Given.Length + read.Literal.Length > 0 ? read : null;
    }

    public JsonObject ToJson()
    {
        var json = new JsonObject();
        void Add(string name, string value)
        {
            if (value.Length > 0)
            {
                json[name] = value;
            }
        }

        Add("literal", Literal);
        Add("family", Family);
        Add("given", Given);
        Add("dropping-particle", DroppingParticle);
        Add("non-dropping-particle", NonDroppingParticle);
        Add("suffix", Suffix);
        if (CommaSuffix)
        {
            json["comma-suffix"] = true;
        }

        return json;
    }

    /// <summary>The family name first: <c>de Gaulle, Charles</c>.</summary>
    public override string ToString() =>
        Literal.Length > 0
            ? Literal
            : string.Join(
                ", ",
                new[]
                {
                    string.Join(' ', new[] { DroppingParticle, NonDroppingParticle, Family }.Where(p => p.Length > 0)),
                    Given,
                    Suffix,
                }.Where(p => p.Length > 0)
            );
}
