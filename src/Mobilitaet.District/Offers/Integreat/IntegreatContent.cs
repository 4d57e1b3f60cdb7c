using Mobilitaet.District.Offers.Sources;

namespace Mobilitaet.District.Offers.Integreat;

/// <summary>What one source has to offer, and what could not be taken over.</summary>
/// <param name="Offers">By key.</param>
/// <param name="Notices">In the order of reading.</param>
public sealed record IntegreatContent(IReadOnlyList<IntegreatOffer> Offers, IReadOnlyList<SourceNotice> Notices);
