using Microsoft.Extensions.Localization;
using Mobilitaet.App.Localisation;
using Mobilitaet.District.Reachability;
using Mobilitaet.Routing.MappedFiles;

namespace Mobilitaet.App.Pages.Newcomers;

/// <summary>The timetable for a page, or the sentence that tells its reader why there is none.</summary>
public sealed class ReadersTimetable(DistrictTimetable timetable, IStringLocalizer<Texts> texts, ILogger<ReadersTimetable> log)
{
    /// <returns>Exactly one of the two.</returns>
    public (DistrictJourneys? Journeys, string? Problem) Find()
    {
        try
        {
            return timetable.Find() is { } journeys ? (journeys, null) : (null, texts["JourneyNoTimetable"]);
        }
        catch (MappedFileException damaged)
        {
            if (timetable.IsNewDamage())
                log.LogWarning("The timetable cannot be used: {Problem}", damaged.Message);
            return (null, texts["JourneyTimetableUnreadable"]);
        }
    }
}
