using Mobilitaet.District.Offers.Importing;

namespace Mobilitaet.District.Offers.Files;

/// <summary>What a file of offers says.</summary>
/// <param name="Drafts">The offers whose rows have no problem.</param>
/// <param name="Problems">By sheet and row; with any, the file must not be imported, or the refused offers would count as gone.</param>
/// <param name="Hints">What was passed over without harm, in German.</param>
public sealed record OfferFileContent(IReadOnlyList<OfferDraft> Drafts, IReadOnlyList<RowProblem> Problems, IReadOnlyList<string> Hints);
