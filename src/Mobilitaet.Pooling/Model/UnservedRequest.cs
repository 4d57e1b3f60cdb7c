using Mobilitaet.Pooling.Explanations;

namespace Mobilitaet.Pooling.Model;

/// <summary>A request that the plan could not serve, and why.</summary>
public sealed record UnservedRequest(int RequestId, UnservedReason Reason);
