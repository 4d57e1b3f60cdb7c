using NodaTime;

namespace Mobilitaet.District.Demo.Offers;

/// <summary>One weekly time at which a demo driver can drive.</summary>
public readonly record struct DemoAvailability(IsoDayOfWeek Weekday, LocalTime From, LocalTime Until);
