using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Mobilitaet.App.Journeys;
using Mobilitaet.App.Localisation;
using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Roads;
using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.App.Pages.Newcomers;

/// <summary>What a reader asked for, as the form and links carry it; everything may be missing or wrong.</summary>
public sealed record JourneyInput
{
    [FromQuery(Name = "from")]
    public string? From { get; init; }

    /// <summary>The name that <see cref="FromKey"/> belongs to; when the reader writes another one the key is void.</summary>
    [FromQuery(Name = "fromname")]
    public string? FromName { get; init; }

    [FromQuery(Name = "fromkey")]
    public string? FromKey { get; init; }

    [FromQuery(Name = "to")]
    public string? To { get; init; }

    /// <summary>The name that <see cref="ToKey"/> belongs to.</summary>
    [FromQuery(Name = "toname")]
    public string? ToName { get; init; }

    [FromQuery(Name = "tokey")]
    public string? ToKey { get; init; }

    /// <summary>The id of the offer to reach.</summary>
    [FromQuery(Name = "offer")]
    public string? Offer { get; init; }

    [FromQuery(Name = "day")]
    public string? Day { get; init; }

    [FromQuery(Name = "time")]
    public string? Time { get; init; }

    /// <summary><c>arrive</c>, otherwise the time is when to leave.</summary>
    [FromQuery(Name = "when")]
    public string? When { get; init; }

    [FromQuery(Name = "by")]
    public string? By { get; init; }

    [FromQuery(Name = "walking")]
    public string? Walking { get; init; }

    public bool Arrives => string.Equals(When, "arrive", StringComparison.OrdinalIgnoreCase);

    public JourneyChoice Choice => Enum.TryParse<JourneyChoice>(By, ignoreCase: true, out var choice) && Enum.IsDefined(choice) ? choice : JourneyChoice.Call;

    public TravelMode WalkingMode => ModeNames.Find(Walking) is { } mode and (TravelMode.Pram or TravelMode.Wheelchair) ? mode : TravelMode.Foot;

    public JourneyLayers Layers => Choice switch
    {
        JourneyChoice.Bus => JourneyLayers.Foot | JourneyLayers.Bus,
        JourneyChoice.Foot => JourneyLayers.Foot,
        JourneyChoice.Bicycle => JourneyLayers.Bicycle,
        _ => JourneyLayers.Public,
    };

    public LocalDate? Date => LocalDatePattern.Iso.Parse(Day?.Trim() ?? "") is { Success: true } date && JourneyTimes.IsPlausible(date.Value) ? date.Value : null;

    public LocalTime? TimeOfDay => LocalTimePattern.CreateWithInvariantCulture("H:mm").Parse(Time?.Trim() ?? "") is { Success: true } time ? time.Value : null;

    public JourneyInput Leaving(LocalDateTime at) => At(at) with { When = "leave" };

    public JourneyInput Arriving(LocalDateTime at) => At(at) with { When = "arrive" };

    public JourneyInput Starting(PlaceChoice place) => this with { From = place.Label, FromName = place.Label, FromKey = place.Key };

    public JourneyInput Ending(PlaceChoice place) => this with { To = place.Label, ToName = place.Label, ToKey = place.Key, Offer = null };

    /// <summary>The address of the page that answers this.</summary>
    public string Address()
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in Values())
        {
            if (!string.IsNullOrEmpty(value))
                query.Add(name, value);
        }
        return "/journey" + query.ToQueryString();
    }

    private JourneyInput At(LocalDateTime at) => this with { Day = LocalDatePattern.Iso.Format(at.Date), Time = DistrictTimes.Show(at.TimeOfDay) };

    private (string Name, string? Value)[] Values() =>
    [
        ("from", From), ("fromname", FromName), ("fromkey", FromKey), ("to", To), ("toname", ToName), ("tokey", ToKey), ("offer", Offer),
        ("day", Day), ("time", Time), ("when", When), ("by", By), ("walking", Walking),
    ];
}
