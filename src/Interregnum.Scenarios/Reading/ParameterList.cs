using Interregnum.Contests;

namespace Interregnum.Scenarios;

/// <summary>The numbers of a contest as they are read, each under the path that leads to it.</summary>
sealed class ParameterList
{
    readonly List<Parameter> _parameters = [];
    readonly List<Written> _written = [];

    public IReadOnlyList<Parameter> All => _parameters;

    /// <summary>Those that the author wrote, with their places; the others are defaults.</summary>
    public IReadOnlyList<Written> Written => _written;

    /// <summary>A number that the file gives.</summary>
    public Quantity Add(string path, Field field, double low, double high)
    {
        if (!field.IsMissing)
        {
            _written.Add(new(path, field.At));
        }

        return Add(path, QuantityText.Read(field, low, high), low, high);
    }

    /// <summary>A number that may be left out.</summary>
    public Quantity Add(string path, Field? field, double low, double high, double otherwise) =>
        field is null || field.IsMissing ? Add(path, new Fixed(otherwise), low, high) : Add(path, field, low, high);

    /// <summary>A number that no file gives.</summary>
    public Quantity Add(string path, Distribution prior, double low, double high)
    {
        _parameters.Add(new(path, prior, low, high));
        return new(_parameters.Count - 1);
    }
}

/// <summary>A parameter that the author wrote, and where.</summary>
sealed record Written(string Path, Mark At);
