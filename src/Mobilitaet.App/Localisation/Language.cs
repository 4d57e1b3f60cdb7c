namespace Mobilitaet.App.Localisation;

/// <summary>A language of the screen.</summary>
/// <param name="Code">The language tag, for example <c>de</c>.</param>
/// <param name="Name">Its name in itself.</param>
/// <param name="RightToLeft">Whether it is written from right to left.</param>
public sealed record Language(string Code, string Name, bool RightToLeft)
{
    public string Direction => RightToLeft ? "rtl" : "ltr";
}
