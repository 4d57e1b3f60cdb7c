using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Mobilitaet.App.Planning;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.District.Reachability.Reports;
using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.App.Pages.Planning;

/// <summary>What a planner asks about; everything may be missing.</summary>
public sealed record PlanningInput
{
    [FromQuery(Name = "category")]
    public OfferCategory? Category { get; init; }

    [FromQuery(Name = "day")]
    public IsoDayOfWeek? Day { get; init; }

    /// <summary>A layer by name; all when nothing is given.</summary>
    [FromQuery(Name = "layer")]
    public string? LayerName { get; init; }

    /// <summary>Any date of the week.</summary>
    [FromQuery(Name = "week")]
    public string? Week { get; init; }

    public ReachLayer? Layer => ReachLayerNames.Find(LayerName);

    public ReachFilter Filter => new(Category, Day is null or IsoDayOfWeek.None ? null : Day);

    /// <summary>Whether a session is asked about.</summary>
    public bool Includes(ReachInput input, ReachSession session) => Filter.Includes(input, session);

    /// <summary>The kinds of offers of a week; every kind while that is unknown.</summary>
    public static IReadOnlyList<OfferCategory> CategoriesOf(ReachInput? input) => input is null
        ? Enum.GetValues<OfferCategory>()
        : [.. input.Offers.Select(offer => offer.Category).Distinct().Order()];

    /// <summary>The same for one week and one kind of offer: language courses, unless another kind is asked about.</summary>
    public PlanningInput Settle(LocalDate monday, IReadOnlyList<OfferCategory> categories) => this with
    {
        Week = LocalDatePattern.Iso.Format(monday),
        Category = Category ?? (categories.Count == 0 || categories.Contains(OfferCategory.Language) ? OfferCategory.Language : categories[0]),
    };

    /// <summary>The address of a page that is asked the same.</summary>
    public string Address(string path)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in new[] { ("category", Category?.ToString()), ("day", Day?.ToString()), ("layer", LayerName), ("week", Week) })
        {
            if (!string.IsNullOrEmpty(value))
                query.Add(name, value);
        }
        return path + query.ToQueryString();
    }
}
