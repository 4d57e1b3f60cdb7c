using Mobilitaet.Routing;

namespace Mobilitaet.App.Api;

/// <summary>The server has no timetable to answer from.</summary>
public sealed class NoTimetableException() : InputException("No timetable is imported on this server yet.");
