using Mobilitaet.District.Reachability.Changes;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.Routing;

namespace Mobilitaet.App.Planning;

/// <summary>Who is enrolled in which course, for the ranking of changes.</summary>
public static class EnrolledLearners
{
    /// <param name="text">Lines as <see cref="LearnersText"/> reads them.</param>
    /// <param name="course">The course of the lines that name none.</param>
    /// <param name="input">Places and courses.</param>
    /// <exception cref="InputException">A line is not understood, a course is unknown or missing.</exception>
    public static IReadOnlyList<Learners> Parse(string? text, string? course, ReachInput input)
    {
        var unknown = new List<string>();
        var lines = LearnersText.Read(text, input, unknown);
        if (unknown.Count > 0)
            throw new InputException($"This line about learners is not understood: '{unknown[0]}'; write 'Rambach: 4' or 'offer-01; Rambach; 4' with a place of the district.");
        return [.. lines.GroupBy(line => (Course: line.Course ?? course, line.Place))
            .Select(group => new Learners(FindCourse(group.Key.Course, input), group.Key.Place, group.Sum(line => line.Count)))
            .Where(learners => learners.Count > 0)];
    }

    private static int FindCourse(string? course, ReachInput input)
    {
        if (string.IsNullOrWhiteSpace(course))
            throw new InputException("Say which course the learners are enrolled in: name it, or write lines like 'offer-01; Rambach; 4'.");
        for (var offer = 0; offer < input.Offers.Count; offer++)
        {
            if (string.Equals(input.Offers[offer].Id, course.Trim(), StringComparison.OrdinalIgnoreCase))
                return offer;
        }
        throw new InputException($"The course '{course}' is unknown or does not take place in this week; list offers with 'mobilitaet offers list'.");
    }
}
