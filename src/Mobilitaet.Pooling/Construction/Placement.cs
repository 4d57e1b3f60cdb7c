namespace Mobilitaet.Pooling.Construction;

/// <summary>Where a ride goes in a vehicle's day.</summary>
/// <param name="Cost">What it adds, in metres; <see cref="Nowhere"/> when it does not fit.</param>
/// <param name="Variant">Which way of the ride.</param>
/// <param name="Tour">The tour, or before which tour a new one is put.</param>
/// <param name="Window">For a new tour the driver's window; -1 for a standing tour.</param>
/// <param name="Pickup">Behind which position it gets in.</param>
/// <param name="DropOff">Behind which position of the route as it is it gets out; equal to <paramref name="Pickup"/> when directly.</param>
/// <param name="MovesBreaks">Whether the place is one in the day without its breaks, which are then placed anew.</param>
internal readonly record struct Placement(long Cost, int Variant, int Tour, int Window, int Pickup, int DropOff, bool MovesBreaks = false)
{
    public const long Nowhere = long.MaxValue;

    public static Placement None { get; } = new(Nowhere, -1, -1, -1, 0, 0);

    public bool IsFound => Cost != Nowhere;
}
