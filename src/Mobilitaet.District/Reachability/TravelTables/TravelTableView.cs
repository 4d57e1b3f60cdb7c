using NodaTime;

namespace Mobilitaet.District.Reachability.TravelTables;

/// <summary>The travel table as a page shows it: one row a municipality, one column an offer.</summary>
/// <param name="ComputedAt">When it was computed; null while there is none yet.</param>
/// <param name="Offers">The columns.</param>
/// <param name="Rows">The rows; each has one cell per offer, in the same order.</param>
public sealed record TravelTableView(Instant? ComputedAt, IReadOnlyList<TravelTableOffer> Offers, IReadOnlyList<TravelTableRow> Rows);
