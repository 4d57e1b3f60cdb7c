using Hangfire.Dashboard;

namespace Mobilitaet.App.Security;

/// <summary>Lets only this machine see the job dashboard.</summary>
public sealed class JobDashboard : IDashboardAuthorizationFilter
{
    public const string Path = "/jobs";

    public bool Authorize(DashboardContext context)
    {
        var connection = context.GetHttpContext().Connection;
        return connection.RemoteIpAddress is { } remote && System.Net.IPAddress.IsLoopback(remote);
    }
}
