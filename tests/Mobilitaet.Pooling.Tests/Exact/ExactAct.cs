namespace Mobilitaet.Pooling.Tests.Exact;

/// <summary>The kinds of steps of a driver's day.</summary>
internal enum ExactAct
{
    Stop,
    GoHome,
    RestAtHome,
    RestBeforeDriving,
    RestBeforeStop,
}
