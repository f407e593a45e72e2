namespace Interregnum.Library.Citing.Styles;

/// <summary>One work cited at one place.</summary>
/// <param name="Key">The work's.</param>
/// <param name="Locator">A page or another place within it; null for the whole.</param>
/// <param name="LocatorKind">What the locator counts, as CSL names it: <c>chapter</c>, <c>volume</c> …; null for pages.</param>
public sealed record Cited(string Key, string? Locator = null, string? LocatorKind = null);
