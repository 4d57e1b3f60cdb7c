using NodaTime;

namespace Mobilitaet.District.Offers.Times;

/// <summary>A span of opening on one date.</summary>
/// <param name="From">Opening.</param>
/// <param name="Until">Closing; at or before <paramref name="From"/> it closes on the next day.</param>
public readonly record struct OpenSpan(LocalTime From, LocalTime Until);
