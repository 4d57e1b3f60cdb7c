namespace Mobilitaet.Routing.Transit.Records;

/// <summary>One imported feed. All texts are numbers in the timetable's text table; 0 is the empty text.</summary>
/// <param name="Name">File or folder name of the feed.</param>
/// <param name="Zone">IANA time zone of all its times.</param>
/// <param name="Publisher">Who publishes it.</param>
/// <param name="Version">The publisher's version text.</param>
/// <param name="FirstDay">First day with any service, in days since 1970-01-01.</param>
/// <param name="LastDay">Last day with any service.</param>
internal readonly record struct FeedRecord(int Name, int Zone, int Publisher, int Version, int FirstDay, int LastDay);
