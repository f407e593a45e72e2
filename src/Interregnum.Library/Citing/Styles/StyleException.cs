namespace Interregnum.Library.Citing.Styles;

/// <summary>A citation style that cannot be used.</summary>
/// <param name="message">What was found, in one sentence without a full stop.</param>
public sealed class StyleException(string message) : Exception(message);
