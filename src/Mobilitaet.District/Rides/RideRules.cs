using Mobilitaet.Pooling.Model;
using NodaTime;

namespace Mobilitaet.District.Rides;

/// <summary>What a shared ride may ask of its riders.</summary>
public sealed record RideRules
{
    public ChildSeatRules ChildSeats { get; init; } = new();

    /// <summary>Longest ride as a multiple of the direct one, before <see cref="DetourMinutes"/> is added.</summary>
    public double DetourFactor { get; init; } = 1.5;

    /// <summary>Minutes that every ride may take longer for others.</summary>
    public int DetourMinutes { get; init; } = 10;

    /// <summary>Minutes to get in or out.</summary>
    public int BoardingMinutes { get; init; } = 2;

    /// <summary>Minutes to get in or out with a wheelchair.</summary>
    public int WheelchairBoardingMinutes { get; init; } = 5;

    /// <summary>How many prams the boot of a volunteer's car takes.</summary>
    public int PramsPerCar { get; init; } = 1;

    /// <summary>How many metres of driving an hour of a volunteer's time on tour weighs; drivers then go home instead of waiting for hours.</summary>
    public int MetresPerTourHour { get; init; } = 20_000;

    /// <summary>How many metres of driving it is worth to keep the driver whom a rider was told.</summary>
    public int ChangedDriverMetres { get; init; } = 30_000;

    /// <summary>How much earlier than planned a promised pickup may be.</summary>
    public int PromiseBeforeMinutes { get; init; } = 5;

    /// <summary>How much later than planned a promised pickup may be.</summary>
    public int PromiseAfterMinutes { get; init; } = 10;

    /// <summary>When on the day before those are told yes or no who are still being looked for.</summary>
    public LocalTime DecideAt { get; init; } = new(18, 0);

    /// <summary>Shortest time from a request to its decision, when the evening before has passed.</summary>
    public int DecideWithinMinutes { get; init; } = 30;

    /// <summary>How long before its first time a ride can be asked for at the latest.</summary>
    public int AskBeforeMinutes { get; init; } = 60;

    /// <summary>How many days ahead a ride can be asked for.</summary>
    public int AskDaysAhead { get; init; } = 56;

    /// <summary>How many days before the ride a driver is asked.</summary>
    public int AskDriverDaysAhead { get; init; } = 7;

    /// <summary>How many hours a driver has for an answer; never longer than until <see cref="DecideAt"/> on the day before, and never less than <see cref="AnswerWithinMinutes"/>.</summary>
    public int AnswerWithinHours { get; init; } = 24;

    /// <summary>Shortest time for an answer.</summary>
    public int AnswerWithinMinutes { get; init; } = 30;

    /// <summary>Longest time on board in milliseconds for a direct ride of the given length.</summary>
    public int MaximumRide(int directMilliseconds) =>
        (int)Math.Min(TimeWindow.EndOfPlanning, (directMilliseconds * DetourFactor) + (DetourMinutes * 60_000));

    public int BoardingMilliseconds(Party party) => (party.Wheelchair ? WheelchairBoardingMinutes : BoardingMinutes) * 60_000;
}
