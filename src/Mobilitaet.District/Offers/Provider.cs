using NodaTime;

namespace Mobilitaet.District.Offers;

/// <summary>Who runs offers (Anbieter): an association, a school, an authority; offers name it, and it is asked to confirm them.</summary>
public sealed class Provider
{
    public int Id { get; init; }

    /// <summary>As its offers write it; imports find it whatever case, accents and punctuation they use, see <see cref="ProviderNames"/>.</summary>
    public required string Name { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public string? Website { get; set; }

    /// <summary>When people last changed it by hand; imports leave it as it is from then on.</summary>
    public Instant? EditedAt { get; set; }
}
