using NodaTime;

namespace Mobilitaet.Routing.GtfsFiles.Reading;

/// <summary>A service while its two files are read.</summary>
internal sealed class ServiceDraft(string id)
{
    public string Id { get; } = id;

    public byte Weekdays { get; set; }

    public LocalDate? Start { get; set; }

    public LocalDate? End { get; set; }

    public HashSet<LocalDate> Added { get; } = [];

    public HashSet<LocalDate> Removed { get; } = [];

    public GtfsService Build() => new() { Id = Id, Weekdays = Weekdays, Start = Start, End = End, Added = Added, Removed = Removed };
}
