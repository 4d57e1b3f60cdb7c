using Mobilitaet.District.Offers.Importing;

namespace Mobilitaet.District.Offers.Sources;

/// <summary>What an import from another system did, or would do.</summary>
/// <param name="Changes">Offer by offer.</param>
/// <param name="Notices">What could not be taken over, or only in part.</param>
public sealed record SourceImportResult(OfferChanges Changes, IReadOnlyList<SourceNotice> Notices);
