using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Instances;

/// <summary>A problem read from a file, and how its figures are written.</summary>
/// <param name="Name">The file's name without folder and ending.</param>
/// <param name="Problem">The problem; metres stand for cost.</param>
/// <param name="MetresPerUnit">How many metres of the problem are one unit of cost in the file.</param>
public sealed record PoolInstance(string Name, PoolProblem Problem, double MetresPerUnit);
