using Mobilitaet.District.Notifications;
using NodaTime;

namespace Mobilitaet.App.Pages.Coordination;

/// <summary>One call to make.</summary>
/// <param name="Id">The message.</param>
/// <param name="Name">Who it is; null when that was erased.</param>
/// <param name="Phone">The number.</param>
/// <param name="Language">The person's language, as a two-letter code.</param>
/// <param name="Since">When it was to be told.</param>
/// <param name="Theirs">What to say in that language, or in German where the texts do not know it.</param>
/// <param name="German">The same in German; null when the first is German.</param>
public sealed record CallCard(string Id, string? Name, string Phone, string Language, Instant Since, MessageText Theirs, MessageText? German);
