namespace Mobilitaet.District.Notifications;

/// <summary>A message in one language.</summary>
/// <param name="Language">The language it is in, as a two-letter code.</param>
/// <param name="RightToLeft">Whether that language is written from right to left.</param>
/// <param name="Subject">One line.</param>
/// <param name="Lines">The body, one paragraph each; names in another writing direction are isolated.</param>
/// <param name="Link">The page to open; null where there is none.</param>
/// <param name="Short">All of it in the few words of an SMS, link included.</param>
public sealed record MessageText(string Language, bool RightToLeft, string Subject, IReadOnlyList<string> Lines, Uri? Link, string Short);
