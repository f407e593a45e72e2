namespace Interregnum.Library.Appraising;

/// <summary>Three plain levels, from the words that essay libraries use.</summary>
public enum Level
{
    Good,
    Better,
    Powerful,
}
