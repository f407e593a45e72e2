namespace Interregnum.Contests;

/// <summary>
/// A mechanism in another form than its usual one: the model put together otherwise, so that it can be told what hangs on how it is
/// built rather than on its numbers. <see cref="Mechanisms.Forms"/> lists those there are.
/// </summary>
/// <param name="Mechanism">The step of the month that it takes the place of.</param>
/// <param name="Form">What it is called.</param>
public sealed record Variant(string Mechanism, string Form)
{
    /// <summary>As it is written: <c>mechanism=form</c>.</summary>
    public override string ToString() => $"{Mechanism}={Form}";
}
