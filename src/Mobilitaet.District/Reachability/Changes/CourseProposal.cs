using NodaTime;

namespace Mobilitaet.District.Reachability.Changes;

/// <summary>A place, a day and a time for a new course, and who could come.</summary>
/// <param name="Place">Index of the place in the input.</param>
/// <param name="Date">The day, standing for its weekday.</param>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends.</param>
/// <param name="Learners">How many learners get there and home again.</param>
/// <param name="AverageMinutes">How long these are on the way, there and back together, on average.</param>
/// <param name="PlacesLeftOut">Places of learners who could not come.</param>
public sealed record CourseProposal(
    int Place, LocalDate Date, LocalTime Start, LocalTime End, int Learners, double AverageMinutes, IReadOnlyList<int> PlacesLeftOut);
