namespace Mobilitaet.Pooling.Moves;

/// <summary>In which order what is missing is inserted.</summary>
internal enum InsertionRule
{
    Shuffled,
    Earliest,
    Longest,
    OftenMissing,
    Regret,
}
