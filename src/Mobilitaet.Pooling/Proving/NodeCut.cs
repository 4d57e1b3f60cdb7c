namespace Mobilitaet.Pooling.Proving;

/// <summary>An inequality in the program of one node.</summary>
/// <param name="Cut">Its number in the list of all.</param>
/// <param name="Columns">The active columns that count in it.</param>
/// <param name="Idle">For how many rounds it has left room.</param>
internal readonly record struct NodeCut(int Cut, int[] Columns, int Idle);
