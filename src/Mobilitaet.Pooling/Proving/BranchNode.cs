namespace Mobilitaet.Pooling.Proving;

/// <summary>A part of all choices of columns: those made of the active columns.</summary>
/// <param name="Bound">No choice in it costs less.</param>
/// <param name="Active">The columns that may be chosen.</param>
/// <param name="Start">Columns to begin the linear program with.</param>
/// <param name="Cuts">Inequalities to begin it with.</param>
internal sealed record BranchNode(long Bound, int[] Active, int[] Start, int[] Cuts);
