namespace Mobilitaet.Routing.Places.Searching;

/// <summary>One word of the query, or several joined, in all its spellings.</summary>
/// <param name="Words">The covered words as bits.</param>
/// <param name="Unfinished">Whether it may be the beginning of a word: the last one typed, or an abbreviation.</param>
/// <param name="Spellings">Different spellings; the first as typed.</param>
internal sealed record QuerySpan(int Words, bool Unfinished, string[] Spellings)
{
    public bool IsJoined => (Words & (Words - 1)) != 0;
}
