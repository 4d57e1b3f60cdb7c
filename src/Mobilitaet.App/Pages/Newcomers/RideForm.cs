using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.App.Pages.Newcomers;

/// <summary>What somebody fills in to ask for a ride; everything may be missing or wrong.</summary>
public sealed record RideForm
{
    private const int MostChildren = 10;

    [BindProperty(Name = "from")]
    public string? From { get; init; }

    [BindProperty(Name = "offer")]
    public string? Offer { get; init; }

    [BindProperty(Name = "to")]
    public string? To { get; init; }

    [BindProperty(Name = "day")]
    public string? Day { get; init; }

    /// <summary>At the destination by this time.</summary>
    [BindProperty(Name = "time")]
    public string? Time { get; init; }

    /// <summary>Ready for the way back from this time; empty without one.</summary>
    [BindProperty(Name = "back")]
    public string? Back { get; init; }

    /// <summary>The last day of a ride that is wanted every week; empty for a single one.</summary>
    [BindProperty(Name = "until")]
    public string? Until { get; init; }

    [BindProperty(Name = "adults")]
    public string? Adults { get; init; } = "1";

    /// <summary>Ages in years, with commas or spaces between.</summary>
    [BindProperty(Name = "children")]
    public string? Children { get; init; }

    [BindProperty(Name = "wheelchair")]
    public bool Wheelchair { get; init; }

    [BindProperty(Name = "pram")]
    public bool Pram { get; init; }

    [BindProperty(Name = "name")]
    public string? Name { get; init; }

    [BindProperty(Name = "phone")]
    public string? Phone { get; init; }

    [BindProperty(Name = "email")]
    public string? Email { get; init; }

    public LocalDate? Date => DateOf(Day);

    public LocalDate? LastDay => DateOf(Until);

    public LocalTime? ArriveBy => TimeOf(Time);

    public LocalTime? ReturnFrom => TimeOf(Back);

    public int? AdultCount => int.TryParse(Adults, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= 8 ? count : null;

    /// <summary>Null when something else than ages is written.</summary>
    public List<int>? ChildAges
    {
        get
        {
            var words = (Children ?? "").Split([',', ';', ' ', '،'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var ages = words.Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var age) && age < 18 ? age : -1).ToList();
            return ages.Contains(-1) || ages.Count > MostChildren ? null : ages;
        }
    }

    private static LocalDate? DateOf(string? text) => LocalDatePattern.Iso.Parse(text?.Trim() ?? "") is { Success: true } date ? date.Value : null;

    private static LocalTime? TimeOf(string? text) => LocalTimePattern.CreateWithInvariantCulture("H:mm").Parse(text?.Trim() ?? "") is { Success: true } time ? time.Value : null;
}
