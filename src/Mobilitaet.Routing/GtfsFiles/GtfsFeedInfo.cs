using NodaTime;

namespace Mobilitaet.Routing.GtfsFiles;

/// <summary>The row of <c>feed_info.txt</c>.</summary>
public sealed record GtfsFeedInfo(
    string? PublisherName,
    string? PublisherUrl,
    string? Language,
    LocalDate? Start,
    LocalDate? End,
    string? Version,
    string? ContactEmail,
    string? ContactUrl);
