using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Mobilitaet.App.Planning;
using Mobilitaet.District.Reachability.Changes;
using Mobilitaet.District.Reachability.Layers;
using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.App.Pages.Planning;

/// <summary>A new course as the form asks for it.</summary>
public sealed record CourseInput
{
    /// <summary>One line for each village: its name, then how many learners live there.</summary>
    [FromQuery(Name = "learners")]
    public string? Learners { get; init; }

    [FromQuery(Name = "minutes")]
    public int Minutes { get; init; } = 180;

    [FromQuery(Name = "earliest")]
    public string? Earliest { get; init; } = "08:00";

    [FromQuery(Name = "latest")]
    public string? Latest { get; init; } = "18:00";

    public bool IsAsked => !string.IsNullOrWhiteSpace(Learners);

    /// <summary>Identifies equal wishes.</summary>
    public string KeyWith(ReachLayer layer) => string.Create(CultureInfo.InvariantCulture, $"{layer}|{Minutes}|{Earliest}|{Latest}|{Learners}");

    /// <summary>The learners by place; lines that nobody understands are collected.</summary>
    public Dictionary<int, int> ReadLearners(ReachInput input, List<string> unknown) =>
        LearnersText.Read(Learners, input, unknown).GroupBy(line => line.Place).ToDictionary(group => group.Key, group => group.Sum(line => line.Count));

    /// <summary>What is to be proposed, on the working days of a week, in the towns and in the learners' own villages; null when a time is none.</summary>
    public CourseWish? FindWish(ReachInput input, Dictionary<int, int> learners, LocalDate monday, ReachLayer layer)
    {
        if (ReadTime(Earliest) is not { } earliest || ReadTime(Latest) is not { } latest || Minutes is < 15 or > 600)
            return null;
        var towns = Enumerable.Range(0, input.Places.Count).Where(place => input.Places[place].Municipality.StartsWith(input.Places[place].Name, StringComparison.Ordinal));
        return new CourseWish
        {
            LearnersByPlace = learners,
            DurationMinutes = Minutes,
            Dates = [.. Enumerable.Range(0, 5).Select(monday.PlusDays)],
            Places = [.. towns.Concat(learners.Keys).Distinct().Order()],
            EarliestStart = earliest,
            LatestEnd = latest,
            Layer = layer,
            Best = 10,
        };
    }

    private static LocalTime? ReadTime(string? text) =>
        LocalTimePattern.CreateWithInvariantCulture("H:mm").Parse(text?.Trim() ?? "") is { Success: true } time ? time.Value : null;
}
