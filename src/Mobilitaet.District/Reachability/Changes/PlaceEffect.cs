namespace Mobilitaet.District.Reachability.Changes;

/// <summary>What a change does to one place; places without any effect are left out.</summary>
/// <param name="Place">Index of the place in the input.</param>
/// <param name="Gained">Sessions (or courses with childcare) that can be reached afterwards and could not before.</param>
/// <param name="Lost">Those that could be reached before and cannot afterwards.</param>
public readonly record struct PlaceEffect(int Place, int Gained, int Lost);
