using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.Reachability.Reports;
using NodaTime;

namespace Mobilitaet.District.Tests.Reachability.Reports;

/// <summary>Which stored reports are kept, on both databases.</summary>
public sealed class ReportKeepingTests
{
    private static readonly LocalDate s_week = new(2026, 11, 23);

    [Theory]
    [ClassData<EveryDatabase>]
    public async Task The_latest_weeks_with_a_report_are_kept_and_older_ones_go_with_their_parts(DatabaseKind kind)
    {
        using var district = await TestDistrict.CreateAsync(kind);
        // A week without a report between them does not count.
        await AddAsync(district, Complete(district, s_week.PlusWeeks(-5)), Complete(district, s_week.PlusWeeks(-3)), Complete(district, s_week.PlusWeeks(-1)), Complete(district, s_week));
        Assert.Equal(1, await Keeping(district, weeks: 3).ForgetAsync(s_week));
        Assert.Equal([s_week.PlusWeeks(-3), s_week.PlusWeeks(-1), s_week], await ListWeeksAsync(district));
        await using var context = district.Open();
        Assert.Equal(3, await context.ReachReportParts.CountAsync());
        Assert.Equal(0, await Keeping(district, weeks: 3).ForgetAsync(s_week));
    }

    [Theory]
    [ClassData<EveryDatabase>]
    public async Task Only_the_newest_complete_report_of_a_week_is_kept_and_what_is_being_computed_stays(DatabaseKind kind)
    {
        using var district = await TestDistrict.CreateAsync(kind);
        await AddAsync(district, Complete(district, s_week), Begun(district, s_week), Complete(district, s_week), Begun(district, s_week));
        Assert.Equal(2, await Keeping(district).ForgetAsync(s_week));
        await using var context = district.Open();
        Assert.Equal([true, false], await context.ReachReports.OrderBy(report => report.Id).Select(report => report.ComputedAt != null).ToListAsync());
    }

    [Theory]
    [ClassData<EveryDatabase>]
    public async Task A_report_of_an_earlier_week_that_was_never_completed_goes_after_a_day(DatabaseKind kind)
    {
        using var district = await TestDistrict.CreateAsync(kind);
        await AddAsync(district, Begun(district, s_week.PlusWeeks(-1)), Begun(district, s_week));
        Assert.Equal(0, await Keeping(district).ForgetAsync(s_week));
        district.Clock.Advance(Duration.FromHours(25));
        Assert.Equal(1, await Keeping(district).ForgetAsync(s_week));
        Assert.Equal([s_week], await ListWeeksAsync(district));
    }

    [Fact]
    public async Task The_newest_report_is_kept_whatever_the_rules_say_and_however_old_it_is()
    {
        using var district = await TestDistrict.CreateAsync(DatabaseKind.Sqlite);
        await AddAsync(district, Complete(district, s_week.PlusWeeks(-200)), Complete(district, s_week.PlusWeeks(-100)));
        await Keeping(district, weeks: 0).ForgetAsync(s_week);
        Assert.Equal([s_week.PlusWeeks(-100)], await ListWeeksAsync(district));
    }

    private static ReportKeeping Keeping(TestDistrict district, int weeks = 53) => new(district.Database, new ReportKeepingRules { Weeks = weeks }, district.Clock);

    private static ReachReport Begun(TestDistrict district, LocalDate week)
    {
        var report = new ReachReport { FirstDay = week, InputHash = $"{Guid.NewGuid():N}", Input = [], BegunAt = district.Clock.GetCurrentInstant() };
        report.Parts.Add(new ReachReportPart { Number = 0, FirstSession = 0, SessionCount = 1 });
        return report;
    }

    private static ReachReport Complete(TestDistrict district, LocalDate week)
    {
        var report = Begun(district, week);
        report.ComputedAt = district.Clock.GetCurrentInstant();
        return report;
    }

    /// <summary>One after the other, so that later ones are newer.</summary>
    private static async Task AddAsync(TestDistrict district, params ReachReport[] reports)
    {
        foreach (var report in reports)
            await district.AddAsync(report);
    }

    private static async Task<List<LocalDate>> ListWeeksAsync(TestDistrict district)
    {
        await using var context = district.Open();
        return await context.ReachReports.OrderBy(report => report.FirstDay).Select(report => report.FirstDay).ToListAsync();
    }
}
