namespace Mobilitaet.Routing.Transit.Records;

/// <summary>An area of an on-demand service: a group of stops or polygons.</summary>
/// <param name="Id">location_group_id or GeoJSON feature id as text number.</param>
/// <param name="Name">Text number.</param>
/// <param name="FirstStop">Index into the list of area stops.</param>
/// <param name="StopCount">0 for polygons.</param>
/// <param name="FirstByte">Where the polygons' well-known binary (longitude first) starts.</param>
/// <param name="ByteCount">0 for a group of stops.</param>
internal readonly record struct FlexAreaRecord(int Id, int Name, int FirstStop, int StopCount, int FirstByte, int ByteCount);
