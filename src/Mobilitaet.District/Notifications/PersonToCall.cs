namespace Mobilitaet.District.Notifications;

/// <summary>Somebody to be told by telephone.</summary>
/// <param name="Message">What to tell, and the number.</param>
/// <param name="Name">Who it is; null when that was erased.</param>
public sealed record PersonToCall(Message Message, string? Name);
