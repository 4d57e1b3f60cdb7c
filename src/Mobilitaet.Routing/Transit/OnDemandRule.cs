namespace Mobilitaet.Routing.Transit;

/// <summary>Lines that must be booked although their feed does not say so, for example call-a-taxi services run as ordinary trips.</summary>
/// <param name="LinePattern">Matched with a line's short and long name; * stands for any text, ? for one character, case does not count.</param>
/// <param name="NoticeMinutes">How long before the ride it must be booked.</param>
/// <param name="Phone">Number to call; null for the agency's.</param>
/// <param name="Message">What to tell passengers; null for nothing.</param>
public sealed record OnDemandRule(string LinePattern, int NoticeMinutes = TimetableImportOptions.UsualNoticeMinutes, string? Phone = null, string? Message = null);
