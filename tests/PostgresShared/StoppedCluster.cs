using Mobilitaet.Testing;

[assembly: Xunit.AssemblyFixture(typeof(StoppedCluster))]

namespace Mobilitaet.Testing;

/// <summary>Stops the shared server when the tests of an assembly are over: while the process exits there is too little time for it on a busy machine.</summary>
public sealed class StoppedCluster : IDisposable
{
    public void Dispose() => PostgresCluster.StopShared();
}
