using System.Text;

namespace Mobilitaet.Routing.Places.Names;

/// <summary>Cuts folded characters into words; letters and digits part ("strasse12"), a single letter stays with its number ("12a").</summary>
internal sealed class WordSplitter
{
    private readonly List<NameWord> _words = [];
    private readonly StringBuilder _word = new();
    private bool _dash;
    private bool _wordAfterDash;
    private bool _comma;

    public void Append(string text)
    {
        foreach (var c in text)
            Append(c);
    }

    public void Append(char c)
    {
        if (_word.Length > 0 && PartsBefore(c))
            EndWord(abbreviated: false);
        if (_word.Length == 0)
        {
            _wordAfterDash = _dash;
            _dash = false;
        }
        if (_word.Length < NameFolding.LongestWord)
            _word.Append(c);
    }

    public void Separate(char c)
    {
        EndWord(abbreviated: c == '.');
        if (c is '-' or '–' or '—' or '/')
            _dash = true;
        else if (c is ',' or ';' or '(' && _words.Count > 0)
            _comma = true;
    }

    public List<NameWord> Finish()
    {
        EndWord(abbreviated: false);
        return _words;
    }

    // A number may go on with letters here; EndWord parts them when there is more than one.
    private bool PartsBefore(char c) =>
        char.IsAsciiDigit(c) != char.IsAsciiDigit(_word[^1]) && (char.IsAsciiDigit(c) || !char.IsAsciiDigit(_word[0]));

    private void EndWord(bool abbreviated)
    {
        if (_word.Length == 0)
            return;
        var text = _word.ToString();
        _word.Clear();
        var letters = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (letters > 0 && text.Length - letters > 1)
        {
            _words.Add(new NameWord(text[..letters], false, _wordAfterDash, _comma));
            _words.Add(new NameWord(text[letters..], abbreviated, false, _comma));
            return;
        }
        _words.Add(new NameWord(text, abbreviated, _wordAfterDash, _comma));
    }
}
