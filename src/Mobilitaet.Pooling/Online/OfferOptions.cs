namespace Mobilitaet.Pooling.Online;

/// <summary>What is offered to a new request.</summary>
/// <param name="Most">Most offers, the best first.</param>
/// <param name="PromiseBefore">How much earlier than planned the promised pickup may be, in milliseconds.</param>
/// <param name="PromiseAfter">How much later than planned the promised pickup may be, in milliseconds.</param>
public sealed record OfferOptions(int Most = 3, int PromiseBefore = 5 * 60_000, int PromiseAfter = 10 * 60_000);
