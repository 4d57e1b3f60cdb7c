namespace Mobilitaet.District.Notifications;

/// <summary>How many messages wait, were sent within the last week, are tried again after a failure, and were given up.</summary>
public sealed record MessageCounts(int Waiting, int Sent, int TriedAgain, int GivenUp);
