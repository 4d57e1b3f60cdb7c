namespace Mobilitaet.Routing.Places.Gathering;

/// <summary>The address tags of an element.</summary>
/// <param name="Street"><c>addr:street</c>, or <c>addr:place</c> where there are no street names.</param>
/// <param name="IsPlace">Whether <paramref name="Street"/> is an <c>addr:place</c>.</param>
internal readonly record struct TaggedAddress(string Street, bool IsPlace, string Number, string? City, string? Suburb, string? Postcode, NodeSamples Nodes);
