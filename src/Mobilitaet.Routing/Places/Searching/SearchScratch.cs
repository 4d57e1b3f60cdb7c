namespace Mobilitaet.Routing.Places.Searching;

/// <summary>Reusable arrays of one running search; clean between searches.</summary>
internal sealed class SearchScratch(int documents)
{
    /// <summary>Which words of the query a document's names hold.</summary>
    public ushort[] Covered { get; } = new ushort[documents];

    public float[] Worth { get; } = new float[documents];

    public List<int> Touched { get; } = [];

    public void Clean()
    {
        foreach (var document in Touched)
        {
            Covered[document] = 0;
            Worth[document] = 0;
        }
        Touched.Clear();
    }
}
