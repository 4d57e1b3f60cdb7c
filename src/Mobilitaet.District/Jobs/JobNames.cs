namespace Mobilitaet.District.Jobs;

/// <summary>Names of recurring jobs and queues, as the dashboard and the run records show them.</summary>
public static class JobNames
{
    public const string PlanDays = "plan-days";
    public const string PlanDay = "plan-day";
    public const string SendMessages = "send-messages";
    public const string KeepRides = "keep-rides";
    public const string TravelTable = "travel-table";
    public const string RefreshOffers = "refresh-offers";
    public const string ReachReport = "reach-report";

    public const string PlanQueue = "plan";
    public const string NotifyQueue = "notify";
    public const string ReachQueue = "reach";
    public const string ImportQueue = "import";

    /// <summary>All queues, most urgent first.</summary>
    public static IReadOnlyList<string> Queues { get; } = [PlanQueue, NotifyQueue, ReachQueue, ImportQueue, "default"];
}
