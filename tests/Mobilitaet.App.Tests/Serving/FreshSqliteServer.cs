using Mobilitaet.App.Tests.Running;

namespace Mobilitaet.App.Tests.Serving;

/// <summary>The prepared server, which began on an empty folder as well.</summary>
public sealed class FreshSqliteServer(PreparedServer prepared) : FreshServer
{
    protected override Task<ServerProcess?> OpenAsync() => prepared.GetAsync()!;
}
