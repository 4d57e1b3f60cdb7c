using NodaTime;

namespace Mobilitaet.District.Drivers;

/// <summary>A ride that a driver was asked to take.</summary>
public sealed class Assignment
{
    public int Id { get; init; }

    public LocalDate Date { get; init; }

    public int DriverId { get; init; }

    public Driver? Driver { get; init; }

    public int RideRequestId { get; init; }

    public int RideIndex { get; init; }

    public AssignmentState State { get; set; }

    public Instant AskedAt { get; set; }

    /// <summary>Without an answer until then somebody else is asked.</summary>
    public Instant AnswerBy { get; set; }

    public Instant? AnsweredAt { get; set; }
}
