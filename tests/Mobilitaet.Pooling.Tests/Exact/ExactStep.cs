using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Tests.Exact;

/// <summary>What a driver does next: a stop, going home, or a break at home, before driving on, or before the next stop.</summary>
internal sealed record ExactStep(ExactAct Act, ExactRide? Ride = null, StopKind Kind = default, PoolBreak? Pause = null);
