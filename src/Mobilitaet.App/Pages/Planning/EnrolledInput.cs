using Microsoft.AspNetCore.Mvc;

namespace Mobilitaet.App.Pages.Planning;

/// <summary>Who is enrolled in a course, as the form asks for it.</summary>
public sealed record EnrolledInput
{
    public const int MostCharacters = 4000;

    /// <summary>One line for each village: its name, then how many learners live there.</summary>
    [FromQuery(Name = "enrolled")]
    public string? Lines { get; init; }

    /// <summary>The course of the lines that name none.</summary>
    [FromQuery(Name = "course")]
    public string? Course { get; init; }

    public bool IsAsked => !string.IsNullOrWhiteSpace(Lines);
}
