using Mobilitaet.App.Planning;
using Mobilitaet.District.Reachability.Changes;

namespace Mobilitaet.App.Tests.Planning;

/// <summary>How changes are put together for readers.</summary>
public sealed class ChangeGroupTests
{
    [Fact]
    public void Moves_of_an_offer_that_help_equally_many_stand_together()
    {
        var groups = ChangeGroup.ListBest([Move(0, 5, 100), Move(0, 6, 100.3), Move(1, 5, 100), Move(0, 7, 80)], 10);

        Assert.Equal([[5, 6], [5], [7]], groups.Select(group => group.Villages.ToArray()));
    }

    [Fact]
    public void Moves_that_help_different_learners_stand_apart()
    {
        var groups = ChangeGroup.ListBest([Move(0, 5, 100, learners: 3), Move(0, 6, 100, learners: 2)], 10);

        Assert.Equal(2, groups.Count);
    }

    [Fact]
    public void One_offer_does_not_crowd_out_the_others()
    {
        var effects = Enumerable.Range(0, 8).Select(village => Move(0, village, 900 - (village * 10))).Append(Move(1, 2, 50));

        var groups = ChangeGroup.ListBest(effects, 4);

        Assert.Equal([0, 0, 0, 1], groups.Select(group => ((OfferMove)group.Best.Change).Offer));
    }

    [Fact]
    public void Of_each_kind_only_the_best_are_listed()
    {
        ChangeEffect Shift(int minutes) => new(new SessionShift(0, minutes), 100 - minutes, 0, 0, 0, []);

        Assert.Equal([15, 30], ChangeGroup.ListBest([Shift(15), Shift(30), Shift(45)], 2).Select(group => ((SessionShift)group.Best.Change).Minutes));
    }

    private static ChangeEffect Move(int offer, int village, double people, int learners = 0) => new(new OfferMove(offer, village), people, 0, learners, 0, []);
}
