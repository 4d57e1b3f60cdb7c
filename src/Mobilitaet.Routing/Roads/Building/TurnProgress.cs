namespace Mobilitaet.Routing.Roads.Building;

/// <summary>How far a traveller has come into forbidden sequences; the state that splits a restricted junction.</summary>
internal sealed class TurnProgress
{
    private TurnProgress(IReadOnlyList<(int Ban, int Matched)> matches, string key)
    {
        Matches = matches;
        Key = key;
    }

    public static TurnProgress None { get; } = new([], "");

    public IReadOnlyList<(int Ban, int Matched)> Matches { get; }

    /// <summary>Equal for equal states.</summary>
    public string Key { get; }

    public bool IsNone => Matches.Count == 0;

    public static TurnProgress Of(List<(int Ban, int Matched)> matches)
    {
        if (matches.Count == 0)
            return None;
        matches.Sort();
        return new TurnProgress(matches, string.Join(',', matches.Select(m => $"{m.Ban}:{m.Matched}")));
    }
}
