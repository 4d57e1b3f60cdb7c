using Mobilitaet.Pooling.Explanations;
using Mobilitaet.Pooling.Model;

namespace Mobilitaet.District.DayPlans;

/// <summary>How many requests of a day are unserved for one cause.</summary>
public sealed record UnservedCount(UnservedCause Cause, CapacityKind? Kind, int Requests);
