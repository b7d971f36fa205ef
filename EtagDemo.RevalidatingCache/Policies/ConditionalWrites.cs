namespace EtagDemo.RevalidatingCache.Policies;

/// <summary>What becomes of writes that carry a precondition, where a policy hands out the tags that it is about.</summary>
public enum ConditionalWrites
{
    /// <summary>They are judged against the current representation, one write of a resource after the other within this process.</summary>
    Judge,

    /// <summary>They are refused with 501, for systems where writes also come by other ways and a judgement would promise too much.</summary>
    Refuse,
}
