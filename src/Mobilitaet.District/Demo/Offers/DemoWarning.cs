namespace Mobilitaet.District.Demo.Offers;

/// <summary>A row of a demo table that was left out, and why; rows count from 1 after the header.</summary>
public sealed record DemoWarning(string File, long Row, string Message)
{
    public override string ToString() => FormattableString.Invariant($"{File}, row {Row}: {Message}");
}
