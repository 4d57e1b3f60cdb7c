using System.Net;
using Hangfire.Dashboard;

namespace Mobilitaet.App.Security;

/// <summary>Lets only this machine see the job dashboard.</summary>
public sealed class JobDashboard : IDashboardAuthorizationFilter
{
    public const string Path = "/jobs";

    public bool Authorize(DashboardContext context) => IsLocal(context.GetHttpContext());

    /// <summary>Whether the request comes from this machine and was not passed on by a proxy under another name.</summary>
    public static bool IsLocal(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
        && (http.Request.Host.Host == "localhost" || (IPAddress.TryParse(http.Request.Host.Host.Trim('[', ']'), out var host) && IPAddress.IsLoopback(host)));
}
