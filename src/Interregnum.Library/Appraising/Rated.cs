namespace Interregnum.Library.Appraising;

/// <summary>A text with what people gave it.</summary>
/// <param name="Mean">Mean of its ratings.</param>
/// <param name="Sum">Points of its profile.</param>
/// <param name="Words">Its length.</param>
public sealed record Rated(string File, double Mean, IReadOnlyList<double> Ratings, int Sum, int Words);
