namespace Mobilitaet.App.Tests.Pages;

/// <summary>One server for all tests about planning: its computed weeks serve pages and interface alike.</summary>
[CollectionDefinition(Name)]
public sealed class PlanningServer : ICollectionFixture<BrowserServer>
{
    public const string Name = "planning";
}
