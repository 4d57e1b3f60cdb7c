using Mobilitaet.District.Offers.Sources;

namespace Mobilitaet.App.Commands;

/// <summary>Says in words what a source could not give.</summary>
internal static class SourceNoticeWords
{
    public static string Of(SourceNoticeKind kind) => kind switch
    {
        SourceNoticeKind.Unreadable => "Left out, not understood",
        SourceNoticeKind.NoTitle => "Left out, without title or key",
        SourceNoticeKind.NoPlace => "Left out, events without a place",
        SourceNoticeKind.OnlineOnly => "Left out, only online",
        SourceNoticeKind.NoPosition => "Without coordinates, placed by the town's name",
        SourceNoticeKind.CategoryNotTaken => "Left out, categories that are not taken over (with how many)",
        SourceNoticeKind.AllDay => "Whole days, without times",
        SourceNoticeKind.TimesUnclear => "Times not understood",
        SourceNoticeKind.EndsAfterMidnight => "End after midnight, counted until midnight",
        SourceNoticeKind.OpeningHoursUnclear => "Opening hours not understood",
        SourceNoticeKind.AppointmentOnly => "Some hours only by appointment",
        SourceNoticeKind.TemporarilyClosed => "Closed for the time being",
        SourceNoticeKind.LanguageMissing => "Languages that the source does not have",
        SourceNoticeKind.AlreadyThere => "Left out, already there",
        _ => kind.ToString(),
    };
}
