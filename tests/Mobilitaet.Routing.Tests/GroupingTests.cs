namespace Mobilitaet.Routing.Tests;

/// <summary>Items are sorted into groups and keep their order there.</summary>
public class GroupingTests
{
    [Fact]
    public void Items_of_a_group_stand_together_in_the_order_in_which_they_came()
    {
        string[] words = ["cat", "ox", "dog", "horse", "hen"];
        var byLength = new Grouping<string>(7, add => Array.ForEach(words, word => add(word.Length, word)));
        Assert.Equal(["cat", "dog", "hen"], byLength[3].ToArray());
        Assert.Equal(["ox", "cat", "dog", "hen", "horse"], byLength.Items);
        Assert.Equal([0, 0, 0, 1, 4, 4, 5, 5], byLength.First);
        Assert.True(byLength[4].IsEmpty);
    }

    [Fact]
    public void Nothing_makes_empty_groups()
    {
        Assert.Equal([0], new Grouping<int>(0, _ => { }).First);
        Assert.True(new Grouping<int>(2, _ => { })[1].IsEmpty);
    }
}
