namespace Mobilitaet.District.Demo.Offers;

/// <summary>A curated offer before it has found its house: what it is, where it belongs and when it runs.</summary>
/// <param name="Category">One of the offer categories of the district.</param>
/// <param name="Title">As people read it.</param>
/// <param name="Provider">Generic and marked as invented.</param>
/// <param name="Place">The village or town.</param>
/// <param name="House">Kind of institution that hosts it; empty for any house.</param>
/// <param name="Languages">ISO codes, separated by bars.</param>
/// <param name="Level">Language level; empty when it has none.</param>
/// <param name="Times">Weekdays and times, separated by semicolons: <c>Mo|We 09:00-12:15</c>; childcare has opening hours instead.</param>
/// <param name="Capacity">Places in all; 0 when it does not matter.</param>
internal sealed record OfferKind(
    string Category, string Title, string Provider, string Place, string House, string Languages, string Level, string Times, int Capacity);
