namespace Mobilitaet.Pooling.Model;

/// <summary>A tour whose stops stand, in this order, because a coordinator locked it or because it has begun.</summary>
/// <param name="Stops">The stops that stand.</param>
/// <param name="IsClosed">Whether nothing may be added.</param>
public sealed record FixedTour(IReadOnlyList<FixedStop> Stops, bool IsClosed = false)
{
    /// <summary>When the car left its start, milliseconds of the day; null when it has not left yet.</summary>
    public int? Departed { get; init; }

    /// <summary>Where a car on its way is known to be; everything still to come starts from there.</summary>
    public CarPosition? Position { get; init; }
}
