using Mobilitaet.District.Offers;
using NodaTime;

namespace Mobilitaet.App.Pages.Planning;

/// <summary>The form with which planners choose what they look at.</summary>
/// <param name="Action">The page that answers.</param>
/// <param name="Input">What is asked now.</param>
/// <param name="Weeks">Mondays to choose from.</param>
/// <param name="Categories">Kinds of offers that there are.</param>
/// <param name="Extra">What else the address keeps: name and value.</param>
public sealed record PlanningFilter(
    string Action, PlanningInput Input, IReadOnlyList<LocalDate> Weeks, IReadOnlyList<OfferCategory> Categories, IReadOnlyList<(string Name, string Value)>? Extra = null);
