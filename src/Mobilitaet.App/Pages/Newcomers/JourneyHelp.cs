namespace Mobilitaet.App.Pages.Newcomers;

/// <summary>A next step that could help where nothing was found: what to write on the link, and where it leads.</summary>
public sealed record JourneyHelp(string Text, string Address);
