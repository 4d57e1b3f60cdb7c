namespace Mobilitaet.District.Offers;

/// <summary>What an offer is for.</summary>
public enum OfferCategory
{
    Language,
    Integration,
    Childcare,
    Advice,
    Interpreters,
    Work,
    Housing,
    Leisure,
    Engagement,
    Health,
    Authority,
}
