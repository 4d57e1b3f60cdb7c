namespace Mobilitaet.Routing.Transit.Records;

/// <summary>A sequence of stops that trips share, with the same rules for boarding and alighting.</summary>
internal readonly record struct PatternRecord(int FirstCall, int CallCount);
