namespace Mobilitaet.District.Offers.Times;

/// <summary>Goes through the text of one rule from left to right; spaces never matter.</summary>
internal sealed class RuleCursor(string text)
{
    private int _at;

    public bool IsAtEnd
    {
        get
        {
            SkipSpaces();
            return _at == text.Length;
        }
    }

    /// <summary>Where reading goes on; may be set back to try something else.</summary>
    public int Position
    {
        get => _at;
        set => _at = value;
    }

    public bool Accept(char sign)
    {
        SkipSpaces();
        if (_at == text.Length || text[_at] != sign)
            return false;
        _at++;
        return true;
    }

    /// <summary>One of some whole words, by its index.</summary>
    public int? AcceptWord(IReadOnlyList<string> words)
    {
        SkipSpaces();
        var end = _at;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
            end++;
        for (var i = 0; i < words.Count; i++)
        {
            if (text.AsSpan(_at, end - _at).SequenceEqual(words[i]))
            {
                _at = end;
                return i;
            }
        }
        return null;
    }

    /// <summary>A number of one or two digits.</summary>
    public int? AcceptNumber()
    {
        SkipSpaces();
        var end = _at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        if (end == _at || end - _at > 2)
            return null;
        var number = 0;
        for (; _at < end; _at++)
            number = (number * 10) + (text[_at] - '0');
        return number;
    }

    private void SkipSpaces()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
            _at++;
    }
}
