using Hangfire;
using Hangfire.Storage;
using Microsoft.Extensions.DependencyInjection;
using Mobilitaet.District.Database;
using Mobilitaet.District.Jobs;
using Mobilitaet.District.Offers.Sources;

namespace Mobilitaet.District.Tests.Jobs;

/// <summary>Sources of offers are asked at night only when a file names them.</summary>
public sealed class RefreshOffersScheduleTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("""{"integreat": []}""", null)]
    [InlineData("""{"integreat": [{"url": "https://cms.example.org/kreis"}]}""", "30 3 * * *")]
    [InlineData("""{"integreat": [{"url": "https://cms.example.org/kreis"}], "schedule": "0 5 * * 1"}""", "0 5 * * 1")]
    [InlineData("""{"integreat": [{"url": "https://cms.example.org/kreis"}], "schedule": "manchmal"}""", null)]
    [InlineData("{", null)]
    public async Task Sources_are_asked_when_their_file_says_and_a_mistake_in_it_stops_nothing_else(string? file, string? schedule)
    {
        using var district = await TestDistrict.CreateAsync(DatabaseKind.Sqlite);
        if (file is not null)
            await File.WriteAllTextAsync(Path.Combine(district.Folder, OfferSourcesFile.FileName), file);
        await using var services = new ServiceCollection().AddLogging()
            .AddDistrict(new DistrictOptions { Database = district.ConnectionString, NetworkPath = "none", DataFolder = district.Folder }).BuildServiceProvider();
        services.GetRequiredService<DueWork>().RegisterRecurring();
        using var storage = services.GetRequiredService<JobStorage>().GetConnection();
        var jobs = storage.GetRecurringJobs();
        Assert.Equal(schedule, jobs.Find(job => job.Id == JobNames.RefreshOffers)?.Cron);
        Assert.Contains(jobs, job => job.Id == JobNames.PlanDays);
        Assert.Contains(JobNames.ImportQueue, JobNames.Queues);
    }
}
