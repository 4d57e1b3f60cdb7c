namespace Mobilitaet.App.Localisation;

/// <summary>Keeps names in another writing direction from disturbing the sentence around them.</summary>
public static class Bidi
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopIsolate = '\u2069';

    /// <summary>The text between invisible isolating marks.</summary>
    public static string Isolate(string text) => $"{FirstStrongIsolate}{text}{PopIsolate}";
}
