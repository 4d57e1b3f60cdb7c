using Mobilitaet.District.Offers.Importing;

namespace Mobilitaet.District.Offers.Files;

/// <summary>What the import of a file does, or would do.</summary>
/// <param name="Changes">Empty while there are problems.</param>
/// <param name="Problems">Rows that must be corrected first.</param>
/// <param name="Hints">What was passed over without harm, in German.</param>
/// <param name="Applied">Whether it was done.</param>
public sealed record OfferFileResult(OfferChanges Changes, IReadOnlyList<RowProblem> Problems, IReadOnlyList<string> Hints, bool Applied);
