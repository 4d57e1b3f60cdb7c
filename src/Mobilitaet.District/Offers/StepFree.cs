namespace Mobilitaet.District.Offers;

/// <summary>Whether people get in and around without a step, in a wheelchair or with a pram.</summary>
public enum StepFree
{
    Yes,

    /// <summary>Not everywhere, or only with help.</summary>
    Partly,

    No,
}
