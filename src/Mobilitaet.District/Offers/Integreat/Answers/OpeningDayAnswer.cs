using System.Text.Json.Serialization;

namespace Mobilitaet.District.Offers.Integreat.Answers;

/// <summary>The opening hours of one weekday; the only part of the answers that is not written with underscores.</summary>
internal sealed record OpeningDayAnswer
{
    [JsonPropertyName("allDay")]
    public bool AllDay { get; init; }

    [JsonPropertyName("closed")]
    public bool Closed { get; init; }

    [JsonPropertyName("appointmentOnly")]
    public bool AppointmentOnly { get; init; }

    [JsonPropertyName("timeSlots")]
    public IReadOnlyList<TimeSlotAnswer?>? TimeSlots { get; init; }
}
