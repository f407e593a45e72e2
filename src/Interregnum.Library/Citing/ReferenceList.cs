namespace Interregnum.Library.Citing;

/// <summary>What was read of a file of references: a faulty entry costs itself only.</summary>
/// <param name="Items">In the file's order. Keys are the file's own and may be empty or doubled: see <see cref="CitationKeys"/>.</param>
/// <param name="Faults">What could not be read, or not wholly, in the file's order.</param>
public sealed record ReferenceList(IReadOnlyList<CslItem> Items, IReadOnlyList<ReferenceFault> Faults);

/// <summary>Something in a file of references that could not be read.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Message">What was found, in one sentence without a full stop.</param>
public sealed record ReferenceFault(int Line, string Message);
