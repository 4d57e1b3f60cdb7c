using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Checking;

/// <summary>A break at one place of a driver's standing day.</summary>
/// <param name="Pause">Which break.</param>
/// <param name="Tour">Before or in which tour; their number for after the last.</param>
/// <param name="Stop">Before which stop, their number for before the return; -1 for at home before the tour.</param>
/// <param name="IsThere">Whether the car has driven to that stop already.</param>
/// <param name="IsOver">Whether it lies before the moment from which a car on its way goes on.</param>
internal sealed record StandingRest(PoolBreak Pause, int Tour, int Stop, bool IsThere = false, bool IsOver = false);
