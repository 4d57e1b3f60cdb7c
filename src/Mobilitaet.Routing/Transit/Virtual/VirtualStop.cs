namespace Mobilitaet.Routing.Transit.Virtual;

/// <summary>The place of one class of trips at a stop.</summary>
/// <param name="Stop">Index of the stop.</param>
/// <param name="FromClass">The class when alighting; 0 where no rule names the trips.</param>
/// <param name="ToClass">The class when boarding; 0 where no rule names the trips.</param>
internal readonly record struct VirtualStop(int Stop, int FromClass, int ToClass);
