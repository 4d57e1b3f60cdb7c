using Mobilitaet.Pooling.Model;

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

    /// <summary>Longest time on board in milliseconds for a direct ride of the given length.</summary>
    public int MaximumRide(int directMilliseconds) =>
        (int)Math.Min(TimeWindow.EndOfPlanning, (directMilliseconds * DetourFactor) + (DetourMinutes * 60_000));

    public int BoardingMilliseconds(Party party) => (party.Wheelchair ? WheelchairBoardingMinutes : BoardingMinutes) * 60_000;
}
