using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mobilitaet.District.DayPlans;
using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.App.Pages.Coordination;

/// <summary>The pooled tours of a day and the requests that found no place in them, with the reason of each.</summary>
public sealed class ToursModel(DayPlanQuery plans) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Day { get; set; }

    public IReadOnlyList<DayPlanSummary> Days { get; private set; } = [];

    public DayPlanView? Plan { get; private set; }

    public double Kilometres => Plan is null ? 0 : Plan.Tours.Sum(tour => tour.Metres) / 1000.0;

    /// <summary>Rides carried in the average tour.</summary>
    public double RidesPerTour => Plan is null || Plan.Tours.Count == 0
        ? 0
        : Plan.Tours.Average(tour => tour.Stops.Count(stop => stop.Kind == Pooling.Model.StopKind.Pickup));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Days = [.. (await plans.ListAsync(cancellation)).Where(day => day.Requests > 0)];
        LocalDate? chosen = null;
        if (!string.IsNullOrEmpty(Day))
        {
            var parsed = LocalDatePattern.Iso.Parse(Day);
            if (!parsed.Success)
                return BadRequest();
            chosen = parsed.Value;
        }
        var date = chosen ?? Days.MaxBy(day => day.Requests)?.Date;
        Plan = date is { } day ? await plans.FindAsync(day, cancellation) : null;
        return chosen is not null && Plan is null ? NotFound() : Page();
    }

    /// <summary>People on board after each stop of a tour.</summary>
    public static IEnumerable<(TourStopView Stop, int OnBoard)> WithLoad(TourView tour)
    {
        var onBoard = 0;
        foreach (var stop in tour.Stops)
        {
            onBoard += stop.Kind == Pooling.Model.StopKind.Pickup ? stop.People : -stop.People;
            yield return (stop, onBoard);
        }
    }

    public static string Value(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
