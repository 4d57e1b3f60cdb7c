using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Mobilitaet.District.Offers;
using NodaTime;

namespace Mobilitaet.App.Pages.Newcomers;

/// <summary>Which offers a reader wants to see; everything may be missing.</summary>
public sealed record OffersInput
{
    [FromQuery(Name = "category")]
    public OfferCategory? Category { get; init; }

    /// <summary>Words that title, provider or village contain.</summary>
    [FromQuery(Name = "q")]
    public string? Words { get; init; }

    /// <summary>ISO 639-1 code of a language that is spoken there.</summary>
    [FromQuery(Name = "language")]
    public string? Language { get; init; }

    [FromQuery(Name = "day")]
    public IsoDayOfWeek? Day { get; init; }

    /// <summary>Only where a wheelchair certainly gets in.</summary>
    [FromQuery(Name = "wheelchair")]
    public bool Wheelchair { get; init; }

    /// <summary>Only where places are free, or nobody says that none is.</summary>
    [FromQuery(Name = "free")]
    public bool Free { get; init; }

    [FromQuery(Name = "page")]
    public int Page { get; init; } = 1;

    public bool HasFilter => Category is not null || !string.IsNullOrWhiteSpace(Words) || !string.IsNullOrEmpty(Language) || Day is not null || Wheelchair || Free;

    /// <summary>Whether anything is chosen beyond words and category.</summary>
    public bool HasMore => !string.IsNullOrEmpty(Language) || Day is not null || Wheelchair || Free;

    /// <summary>The address of the page that answers this.</summary>
    public string Address() => "/offers" + QueryString.Create(
        new Dictionary<string, string?>
        {
            ["category"] = Category?.ToString(),
            ["q"] = string.IsNullOrWhiteSpace(Words) ? null : Words,
            ["language"] = string.IsNullOrEmpty(Language) ? null : Language,
            ["day"] = Day?.ToString(),
            ["wheelchair"] = Wheelchair ? "true" : null,
            ["free"] = Free ? "true" : null,
            ["page"] = Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null,
        }.Where(value => value.Value is not null));
}
