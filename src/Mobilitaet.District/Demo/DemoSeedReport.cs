using Mobilitaet.District.Demo.Offers;
using NodaTime;

namespace Mobilitaet.District.Demo;

/// <summary>What seeding the demo district did.</summary>
/// <param name="Added">Rows that were new; 0 when everything was there already.</param>
/// <param name="DemoDay">The day for which the demo ride requests are dated; null when there are none.</param>
/// <param name="Warnings">Rows of the demo files that could not be used.</param>
public sealed record DemoSeedReport(int Added, LocalDate? DemoDay, IReadOnlyList<DemoWarning> Warnings);
