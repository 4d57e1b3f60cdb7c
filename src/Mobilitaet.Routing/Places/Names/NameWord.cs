namespace Mobilitaet.Routing.Places.Names;

/// <summary>One folded word of a name or of a query.</summary>
/// <param name="Text">Lower case, without marks, at most <see cref="NameFolding.LongestWord"/> characters.</param>
/// <param name="Abbreviated">Whether a full stop followed.</param>
/// <param name="AfterDash">Whether a dash or slash stood before it.</param>
/// <param name="AfterComma">Whether a comma, a semicolon or a bracket stands anywhere before it.</param>
internal readonly record struct NameWord(string Text, bool Abbreviated, bool AfterDash, bool AfterComma)
{
    public bool IsNumber => char.IsAsciiDigit(Text[0]);
}
