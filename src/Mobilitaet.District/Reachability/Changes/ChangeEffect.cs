namespace Mobilitaet.District.Reachability.Changes;

/// <summary>Who gains and who loses by one change.</summary>
/// <param name="Change">What would be different.</param>
/// <param name="PeopleGaining">People in places that reach at least one session more.</param>
/// <param name="PeopleLosing">People in places that reach at least one session less.</param>
/// <param name="LearnersGaining">Enrolled learners who reach a session of their offer that they could not; 0 when none are given.</param>
/// <param name="LearnersLosing">Enrolled learners who lose one.</param>
/// <param name="Places">Where.</param>
public sealed record ChangeEffect(
    ReachChange Change, double PeopleGaining, double PeopleLosing, int LearnersGaining, int LearnersLosing, IReadOnlyList<PlaceEffect> Places)
{
    /// <summary>What changes are ranked by, after learners: who gains less who loses.</summary>
    public double NetPeople => PeopleGaining - PeopleLosing;

    public int NetLearners => LearnersGaining - LearnersLosing;

    /// <summary>Sessions gained, over all places.</summary>
    public int SessionsGained => Places.Sum(place => place.Gained);
}
