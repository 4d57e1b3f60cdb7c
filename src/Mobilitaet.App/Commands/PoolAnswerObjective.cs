namespace Mobilitaet.App.Commands;

/// <summary>What a plan costs, in the units of its instance.</summary>
/// <param name="Cost">All that the objective weighs.</param>
/// <param name="Driving">Driving alone.</param>
public sealed record PoolAnswerObjective(double Cost, double Driving);
